package org.lotline.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.plant.OnThePlant;

/**
 * Each part is killed once under one load of all acts, a service and a server (or two services) at one moment: which is worse than one
 * after the other, and done in half the time. {@link FaultRun} kills them one by one for as long as one likes.
 */
@OnThePlant
@Order(Order.DEFAULT + 3)
class KillTest {

    private static final KillRounds.Size SIZE = new KillRounds.Size(5, 16, Duration.ofMillis(400));
    private static final int ATTEMPTS = 2;
    private static final List<List<Victim>> BLOWS = List.of(
            List.of(Victim.KAFKA, Victim.RECEIVING),
            List.of(Victim.POSTGRES, Victim.PRODUCTION),
            List.of(Victim.NEO4J, Victim.QUALITY),
            List.of(Victim.TRACE, Victim.SHIPPING));

    /** Without these nothing was shown; the others come late in a maker's round, and a long run has them by the hundred. */
    static final Set<Act> NEEDED = EnumSet.of(
            Act.RECEIPT,
            Act.RENAME,
            Act.CERTIFICATE,
            Act.REVIEW,
            Act.CORRECTION,
            Act.JOB,
            Act.ISSUE,
            Act.COMPLETION,
            Act.SHIPMENT,
            Act.PICK);

    private final long seed = Long.getLong("lotline.seed", 20260315);
    private final Plant plant;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path ledgers;

    KillTest(Plant plant) {
        this.plant = plant;
    }

    @Test
    void givenEveryActUnderWay_whenEachPartIsKilled_thenWhatWasAcknowledgedIsThereOnceAndNothingElse()
            throws Exception {
        var killing = new KillRounds(plant, ledgers, SIZE, new SplittableRandom(seed));

        var rounds = killUntilAllCount(killing);

        System.out.printf("seed %d%n%s%n%s%n", seed, rounds, new Table(rounds));
        assertThat(rounds).allSatisfy(round -> {
            assertThat(round.findings().all()).isEmpty();
            assertThat(round.caughtUp()).isLessThan(Duration.ofSeconds(60));
        });
        assertThat(uncounted(rounds))
                .as("killed without a request unanswered and an outbox that waits")
                .isEmpty();
        assertThat(acknowledged(rounds)).as("acts that were acknowledged").containsAll(NEEDED);
    }

    private static List<Round> killUntilAllCount(KillRounds killing) throws Exception {
        var rounds = new ArrayList<>(List.of(killing.kill(BLOWS)));
        while (rounds.size() < ATTEMPTS && !uncounted(rounds).isEmpty()) {
            rounds.add(killing.kill(uncounted(rounds).stream().map(List::of).toList()));
        }
        return rounds;
    }

    private static List<Victim> uncounted(List<Round> rounds) {
        return Arrays.stream(Victim.values())
                .filter(victim ->
                        rounds.stream().noneMatch(round -> round.kills().contains(new Kill(victim, true))))
                .toList();
    }

    private static Set<Act> acknowledged(List<Round> rounds) {
        return rounds.stream().flatMap(round -> round.acknowledged().stream()).collect(Collectors.toSet());
    }
}
