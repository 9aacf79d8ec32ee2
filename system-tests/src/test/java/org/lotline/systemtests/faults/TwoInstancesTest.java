package org.lotline.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.RelayJson;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PortPlan;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/**
 * Two instances of every service side by side, both called: nothing is lost or done twice, whichever of them is killed, and both
 * traces have in memory what was acknowledged. A kill counts less often than with one of each: the other's relay goes on.
 */
@Tag("long")
class TwoInstancesTest {

    private static final KillRounds.Size SIZE = new KillRounds.Size(6, 60, Duration.ofMillis(200));

    private final long seed = Long.getLong("lotline.seed", 20261130);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path ledgers;

    @Test
    void givenTwoOfEachService_whenOneOfEachIsKilledUnderLoad_thenBothTracesHaveWhatWasAcknowledgedOnce()
            throws Exception {
        try (var plant = Plant.temporary()
                .ports(PortPlan.free().withInstances(2))
                .onProgress(System.out::println)
                .start()) {
            var killing = new KillRounds(plant, ledgers, SIZE, new SplittableRandom(seed));

            var round = killing.kill(List.of(
                    List.of(Victim.RECEIVING),
                    List.of(Victim.PRODUCTION),
                    List.of(Victim.QUALITY),
                    List.of(Victim.SHIPPING),
                    List.of(Victim.TRACE)));

            System.out.printf("seed %d%n%s%n%s%n", seed, round, new Table(List.of(round)));
            assertThat(round.findings().all()).isEmpty();
            assertThat(round.acknowledged()).as("acts that were acknowledged").containsAll(KillTest.NEEDED);
            assertThat(round.counted())
                    .as("kills with a request unanswered and an outbox that waits")
                    .isPositive();
            for (var source : Source.values()) {
                assertThat(activeRelays(plant, source))
                        .as("relays of %s", source)
                        .hasSize(1);
            }
        }
    }

    private static List<String> activeRelays(Plant plant, Source source) {
        var caller = new Caller(plant, "two-instances", "admin");
        return plant.ports().instancesOf(source.id()).stream()
                .filter(instance -> isActive(caller, instance))
                .toList();
    }

    private static boolean isActive(Caller caller, String instance) {
        try {
            return caller.get(instance, Address.of("/relay"))
                    .as(RelayJson.class)
                    .getActive();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
