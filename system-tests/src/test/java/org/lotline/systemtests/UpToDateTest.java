package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.trace.model.ForwardTrace;
import org.lotline.contracts.trace.model.SourceBehind;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Asker;
import org.lotline.systemtests.plant.Dock;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.RelaySwitch;

/** An answer says that it is up to date when it is, names who isn't in otherwise, and never keeps anybody waiting. */
@OnThePlant
@Order(Order.DEFAULT + 2)
class UpToDateTest {

    private final Plant plant;
    private final Dock dock;
    private final Asker asker;
    private final RelaySwitch relay;

    UpToDateTest(Plant plant) {
        this.plant = plant;
        dock = new Dock(plant);
        asker = new Asker(plant);
        relay = new RelaySwitch(plant, "receiving");
        dock.supplier("STEEL");
        dock.mill("GLS");
        dock.bars("UTD-1");
    }

    @Test
    void givenThePausedRelay_whenAHeatIsTraced_thenReceivingIsNamedUntilItIsResumed() {
        relay.pause();
        try {
            dock.receive("UTD-1", "STEEL", "C20001", "GLS", "SL-1");

            var trace = ask("C20001", 300);

            assertThat(trace.getUpToDate()).isFalse();
            assertThat(trace.getComplete()).isFalse();
            assertThat(trace.getFound()).isFalse();
            assertThat(Asker.behind(trace)).containsExactly("receiving");
        } finally {
            relay.resume();
        }
        var resumed = ask("C20001", 2_000);
        assertThat(resumed.getUpToDate()).isTrue();
        assertThat(resumed.getBehind()).isEmpty();
        assertThat(resumed.getFound()).isTrue();
    }

    @Test
    void givenKafkaWasKilled_whenAHeatIsTraced_thenReceivingIsNamedUntilKafkaIsBack() {
        plant.kill("kafka");
        try {
            dock.receive("UTD-1", "STEEL", "C20002", "GLS", "SL-1");

            var trace = ask("C20002", 300);

            assertThat(trace.getUpToDate()).isFalse();
            assertThat(Asker.behind(trace)).contains("receiving");
        } finally {
            plant.restart("kafka");
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var healed = ask("C20002", 2_000);
            assertThat(healed.getUpToDate()).isTrue();
            assertThat(healed.getFound()).isTrue();
        });
    }

    @Test
    void givenReceivingIsSuspended_whenAHeatIsTraced_thenItIsNamedInTimeAsOneThatCannotBeAsked() {
        dock.receive("UTD-1", "STEEL", "C20003", "GLS", "SL-1");
        assertThat(ask("C20003", 2_000).getUpToDate()).isTrue();
        plant.suspend("receiving");
        try {
            var start = System.nanoTime();

            var trace = ask("C20003", 1_000);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_000));
            assertThat(trace.getFound()).isTrue();
            assertThat(trace.getUpToDate()).isFalse();
            assertThat(trace.getComplete()).isFalse();
            assertThat(trace.getBehind())
                    .filteredOn(source -> source.getSource().equals("receiving"))
                    .extracting(SourceBehind::getReason)
                    .singleElement()
                    .asString()
                    .contains("can't be asked");
        } finally {
            plant.resume("receiving");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ask("C20003", 2_000).getUpToDate());
    }

    private ForwardTrace ask(String heat, int wait) {
        return asker.forward(Map.of("heat", heat, "wait", wait));
    }
}
