package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
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
    void givenThePausedRelay_whenAHeatIsTraced_thenTheReceiptThatNoTopicHasComesFromReceivingItself() {
        relay.pause();
        try {
            dock.receive("UTD-1", "STEEL", "C20001", "GLS", "SL-1");

            var trace = awaitUpToDate("C20001");

            assertThat(trace.getFound()).isTrue();
            assertThat(trace.getBehind()).isEmpty();
        } finally {
            relay.resume();
        }
        assertThat(awaitUpToDate("C20001").getFound()).isTrue();
    }

    @Test
    void givenKafkaWasKilled_whenAHeatIsTraced_thenTheReceiptComesFromReceivingItself() {
        plant.kill("kafka");
        try {
            dock.receive("UTD-1", "STEEL", "C20002", "GLS", "SL-1");

            var trace = awaitUpToDate("C20002");

            assertThat(trace.getFound()).isTrue();
        } finally {
            plant.restart("kafka");
        }
        assertThat(awaitUpToDate("C20002").getFound()).isTrue();
    }

    @Test
    void givenReceivingIsSuspended_whenAHeatIsTraced_thenItIsNamedInTimeAsOneThatCannotBeAsked() {
        dock.receive("UTD-1", "STEEL", "C20003", "GLS", "SL-1");
        awaitUpToDate("C20003");
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
                    .extracting(SourceBehindJson::getReason)
                    .singleElement()
                    .asString()
                    .contains("can't be asked");
        } finally {
            plant.resume("receiving");
        }
        awaitUpToDate("C20003");
    }

    /** Sequences are given without Kafka, too, and memory is loaded in the background: both take a moment now and then. */
    private ForwardTraceJson awaitUpToDate(String heat) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ask(heat, 2_000), ForwardTraceJson::getUpToDate);
    }

    private ForwardTraceJson ask(String heat, int wait) {
        return asker.forward(Map.of("heat", heat, "wait", wait));
    }
}
