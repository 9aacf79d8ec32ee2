package org.lotline.trace.answer.backward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.NumberedSeed;
import org.lotline.trace.answer.seed.OrderSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.thing.TracedNonconformance;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** What quality found and decided stands in the trace of what it was about, whatever it names. */
class JudgementTest {

    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final Plant plant = new Plant(new SplittableRandom(17));
    private final UUID bars = plant.newId();
    private final UUID shafts = plant.newId();
    private final UUID job = plant.newId();
    private final UUID run = plant.newId();
    private final UUID report = plant.newId();

    @Test
    void givenAFailedFirstArticleOfAJob_whenItsReportIsDisposed_thenTheDecisionStandsWithRunAndMachine() {
        // Given
        makes(null);
        inspects();
        raises(null);
        decides("use-as-is", null);

        // When
        var origins = backward(new LotIdSeed(shafts)).origins();

        // Then
        var ncr = origins.nonconformances().getFirst();
        assertThat(ncr.decision()).isEqualTo("use-as-is");
        assertThat(ncr.jobNumber()).isEqualTo("J1");
        assertThat(ncr.runId()).isEqualTo(run);
        assertThat(ncr.machine()).isEqualTo("HAAS-3");
        assertThat(origins.inspections().getFirst().runId()).isEqualTo(run);
        assertThat(origins.inspections().getFirst().machine()).isEqualTo("HAAS-3");
    }

    /** Of the job only one output is reached, and the deviation not at all. */
    @Test
    void givenMaterialForOneOutput_whenTheReportOfTheJobsDeviationIsDisposed_thenTheDecisionStands() {
        // Given
        makes(shafts);
        var deviation = plant.newId();
        plant.record(Source.PRODUCTION, new DeviationFound(deviation, job, bars, "too-much", "3 for 2", null));
        raises(deviation);
        decides("rework", deviation);
        decides("use-as-is", deviation);

        // When
        var origins = backward(new LotIdSeed(shafts)).origins();

        // Then
        assertThat(origins.nonconformances())
                .extracting(TracedNonconformance::decision)
                .containsExactly("use-as-is");
    }

    @Test
    void givenADecisionOnAnotherLotOfTheReport_whenTraced_thenItIsNotThisOnes() {
        // Given
        makes(null);
        var other = plant.newId();
        plant.record(
                Source.QUALITY, new NcrRaised(report, "NCR-1", List.of(shafts, other), null, null, "bore too wide"));
        plant.record(
                Source.QUALITY, new DispositionDecided(report, "NCR-1", "scrap", List.of(other), null, null, "bent"));

        // When
        var origins = backward(new LotIdSeed(shafts)).origins();

        // Then
        assertThat(origins.nonconformances())
                .extracting(TracedNonconformance::decision)
                .containsExactly((String) null);
    }

    @Test
    void givenAShipmentThatShouldNotHaveLeft_whenTracedBackward_thenItsDeviationStandsThere() {
        // Given
        makes(null);
        var shipment = plant.newId();
        plant.record(
                Source.SHIPPING,
                new ShipmentConfirmed(
                        shipment,
                        "PS-1",
                        "BOEING",
                        List.of(new ShipmentConfirmed.Line(shafts, ONE, "CPO-1", "10", "BA-77"))));
        plant.record(
                Source.SHIPPING,
                new ShipmentDeviationFound(plant.newId(), shipment, shafts, "held", "It left under H-1.", null));

        // When
        var byShipment = backward(new NumberedSeed(SeedKind.SHIPMENT, "PS-1")).origins();
        var byOrder = backward(new OrderSeed(SeedKind.CUSTOMER_ORDER, "CPO-1")).origins();

        // Then
        for (var origins : List.of(byShipment, byOrder)) {
            assertThat(origins.shipmentDeviations())
                    .extracting(ShipmentDeviation::kind, ShipmentDeviation::shipmentNumber, ShipmentDeviation::lotId)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("held", "PS-1", shafts));
        }
    }

    @Test
    void givenALotThatWasTakenBack_whenAskedForByNumber_thenItIsCalledVoid() {
        // Given
        var receipt = plant.receives(bars, "L1", SHAFT, null);
        plant.voids(receipt, null);

        // When
        var trace = Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new LotSeed("l 1"), null, List.of(), reading));

        // Then
        assertThat(trace.found()).isFalse();
        assertThat(trace.nearMisses()).containsExactly(new NearMiss(SeedKind.LOT, "L1", null, "wrong lot scanned"));
    }

    private void makes(@Nullable UUID output) {
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", SHAFT, ONE));
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, ONE, output));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, shafts, "J1-A", SHAFT, ONE));
    }

    private void inspects() {
        plant.record(
                Source.QUALITY,
                new InspectionRecorded(
                        plant.newId(), "first-article", null, job, "failed", null, null, List.of(), run, "HAAS-3"));
    }

    private void raises(@Nullable UUID deviation) {
        plant.record(
                Source.QUALITY,
                new NcrRaised(report, "NCR-1", List.of(), job, deviation, "bore too wide", run, "HAAS-3"));
    }

    private void decides(String decision, @Nullable UUID deviation) {
        plant.record(
                Source.QUALITY,
                new DispositionDecided(report, "NCR-1", decision, List.of(), deviation, null, "measured again"));
    }

    private BackwardIdentity backward(Seed seed) {
        return Delivery.graphOf(plant.events())
                .<BackwardTrace>read(reading -> BackwardTracing.trace(seed, null, List.of(), reading))
                .identities()
                .getFirst();
    }
}
