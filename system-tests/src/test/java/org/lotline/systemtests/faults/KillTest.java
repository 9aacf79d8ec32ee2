package org.lotline.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;

/** Each part is killed once while writes run; {@link FaultRun} does the same for as long as one likes. */
@OnThePlant
@Order(Order.DEFAULT + 3)
class KillTest {

    private static final Killing.Size SIZE = new Killing.Size(8, 400);
    private static final int ATTEMPTS = 3;

    private final long seed = Long.getLong("lotline.seed", 20260315);
    private final Plant plant;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path ledgers;

    KillTest(Plant plant) {
        this.plant = plant;
    }

    @Test
    void givenWritesUnderWay_whenEachPartIsKilled_thenEveryAcknowledgedWriteIsInTheGraphOnce() throws Exception {
        var killing = new Killing(plant, ledgers, SIZE, new SplittableRandom(seed));
        var rounds = new ArrayList<Round>();

        for (var victim : Victim.values()) {
            rounds.add(killUntilItCounts(killing, victim));
        }

        System.out.printf("seed %d%n%s%n", seed, new Table(rounds));
        assertThat(rounds).allSatisfy(round -> {
            assertThat(round.findings().all()).isEmpty();
            assertThat(round.counts()).as("unanswered requests and a waiting outbox").isTrue();
            assertThat(round.writes(Outcome.OK)).isPositive();
            assertThat(round.caughtUp()).isLessThan(Duration.ofSeconds(60));
        });
    }

    private static Round killUntilItCounts(Killing killing, Victim victim) throws Exception {
        var round = killing.kill(victim);
        for (var attempt = 1; attempt < ATTEMPTS && !round.counts(); attempt++) {
            assertThat(round.findings().all()).isEmpty();
            round = killing.kill(victim);
        }
        return round;
    }
}
