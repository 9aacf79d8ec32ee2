package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.Unknown;
import org.lotline.material.InvalidNumberException;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.CertificateSeed;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.ReceiptSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.seed.SupplierLotSeed;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.FlowKind;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

class ForwardTracingTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Heat GREAT_LAKES = new Heat("A48213", "GLS");
    private static final Heat NUCOR = new Heat("A-48213", "NUC");
    private static final Measure TWO_BARS = new Measure(new BigDecimal("2"), "{bar}");

    private final Plant plant = new Plant(new SplittableRandom(7));
    private final UUID bars = plant.newId();
    private final UUID otherBars = plant.newId();
    private final UUID shafts = plant.newId();
    private final UUID job = plant.newId();

    @Test
    void givenOneNumberOfTwoMills_whenTracedForward_thenEachIdentityIsAnsweredApart() {
        // Given
        plant.item(BAR, true);
        plant.record(Source.RECEIVING, new MillDefined("GLS", "Great Lakes Steel", "US"));
        plant.receives(bars, "20260315-ACME-001", BAR, GREAT_LAKES);
        plant.receives(otherBars, "20260315-STEEL-001", BAR, NUCOR);

        // When
        var trace = heat("a 48213", null);

        // Then
        assertThat(trace.identities())
                .extracting(TraceIdentity::key)
                .containsExactly("heat:GLS:A48213", "heat:NUC:A48213");
        assertThat(trace.identities()).extracting(TraceIdentity::millName).containsExactly("Great Lakes Steel", null);
        assertThat(trace.identities())
                .extracting(TraceIdentity::spellings)
                .containsExactly(List.of("A48213"), List.of("A-48213"));
        assertThat(lotsOf(trace.identities().getFirst())).containsExactly(bars);
        assertThat(lotsOf(trace.identities().getLast())).containsExactly(otherBars);
        assertThat(trace.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(trace.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20260315-ACME-001", "1020260315-ACME-001", "]d21020260315-ACME-001", "(10)20260315-ACME-001"})
    void givenALabelOfOurs_whenItIsScannedToTrace_thenItsLotIsTraced(String scanned) {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "20260315-ACME-001", BAR, GREAT_LAKES);

        // When
        var trace = trace(new LotSeed(scanned));

        // Then
        assertThat(trace.identities()).hasSize(1);
        assertThat(lotsOf(trace.identities().getFirst())).containsExactly(bars);
    }

    @Test
    void givenAHeatWithoutMill_whenTracedForOneMill_thenItStaysBesideThatMills() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, new Heat("A48213", null));
        plant.receives(otherBars, "L2", BAR, NUCOR);

        // When
        var trace = heat("A48213", "NUC");

        // Then
        assertThat(trace.identities())
                .extracting(TraceIdentity::key)
                .containsExactly("heat::A48213", "heat:NUC:A48213");
        assertThat(trace.gaps()).extracting(Gap::kind).containsExactly(GapKind.MILL_MISSING);
        assertThat(trace.identities()).extracting(TraceIdentity::complete).containsExactly(false, true);
        assertThat(trace.complete()).isFalse();
    }

    @Test
    void givenBarsMadeIntoShippedShafts_whenTracedForward_thenJobsLotsShipmentsAndFlowsAreTold() {
        // Given
        plant.item(BAR, true, "CMTR");
        plant.item(SHAFT, false);
        plant.receives(bars, "20260315-ACME-001", BAR, GREAT_LAKES);
        plant.certifies(bars, "CMTR", "C-1");
        plant.record(Source.PRODUCTION, new JobReleased(job, "J4520", SHAFT, TWO_BARS));
        moves(Source.RECEIVING, bars, "dock", "floor");
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, null));
        completes(shafts);
        moves(Source.PRODUCTION, shafts, "floor", "finished-goods");
        ships(shafts);

        // When
        var trace = heat("A48213", null);

        // Then
        var found = trace.identities().getFirst().whereabouts();
        assertThat(found.lots())
                .extracting(TracedLot::lotNumber)
                .containsExactlyInAnyOrder("20260315-ACME-001", "J4520-A");
        assertThat(found.jobs()).containsExactly(new TracedJob(Keys.job(job), job, "J4520", SHAFT, TWO_BARS, false));
        assertThat(found.shipments().getFirst().consignee()).isEqualTo("BOEING");
        assertThat(found.shipments().getFirst().lines().getFirst().customerOrder())
                .isEqualTo("CPO-1");
        assertThat(found.flows())
                .extracting(Flow::kind)
                .containsExactlyInAnyOrder(FlowKind.HEAT_OF, FlowKind.ISSUED, FlowKind.COMPLETED, FlowKind.SHIPPED);
        assertThat(trace.counts()).isEqualTo(new Counts(1, 2, 0, 1, 1, 1));
        assertThat(trace.complete()).isTrue();
    }

    @Test
    void givenMaterialIssuedForOneOutput_whenTracedForward_thenTheJobsOtherOutputIsNotReached() {
        // Given
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, shafts));
        completes(shafts);
        completes(plant.newId());

        // When
        var trace = heat("A48213", null);

        // Then
        assertThat(lotsOf(trace.identities().getFirst())).containsExactlyInAnyOrder(bars, shafts);
        assertThat(trace.identities().getFirst().whereabouts().flows())
                .extracting(Flow::kind)
                .contains(FlowKind.COMPLETED);
    }

    @Test
    void givenAnOutputShippedBeforeItsCompletionIsRecorded_whenTracedForward_thenTheShipmentIsReachedAndTheGapTold() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        moves(Source.RECEIVING, bars, "dock", "floor");
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, shafts));
        ships(shafts);

        // When
        var trace = heat("A48213", null);

        // Then
        assertThat(trace.counts().shipments()).isEqualTo(1);
        assertThat(trace.gaps()).extracting(Gap::kind).containsExactly(GapKind.LOT_NOT_RECEIVED);
    }

    @Test
    void givenACorrectedReceipt_whenTracedAsKnownBefore_thenTheOldHeatStillHasTheLot() {
        // Given
        plant.item(BAR, true);
        var wrong = plant.receives(bars, "L1", BAR, GREAT_LAKES);
        var right = plant.receives(bars, "L1", BAR, NUCOR);
        var correction = plant.voids(wrong, right);

        // When
        var before = heat("A48213", "GLS", correction.envelope().time().minusSeconds(1));
        var after = heat("A48213", "GLS", correction.envelope().time());

        // Then
        assertThat(before.found()).isTrue();
        assertThat(after.found()).isFalse();
        assertThat(after.nearMisses()).containsExactly(new NearMiss(SeedKind.HEAT, "A-48213", "NUC"));
    }

    @Test
    void givenSameItemLotsWithoutHeat_whenTracedForward_thenTheyCannotBeExcludedUntilOneIsRecorded() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        var heatless = plant.receives(otherBars, "L2", BAR, null);
        ships(otherBars);

        // When
        var open = heat("A48213", null);
        plant.voids(heatless, plant.receives(otherBars, "L2", BAR, NUCOR));
        var closed = heat("A48213", "GLS");

        // Then
        assertThat(open.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(otherBars);
        assertThat(open.cannotBeExcluded().getFirst().whereabouts().shipments()).hasSize(1);
        assertThat(open.lotsWithoutHeat()).isEqualTo(1);
        assertThat(open.gaps()).extracting(Gap::kind).containsExactly(GapKind.HEAT_MISSING);
        assertThat(open.complete()).isFalse();
        assertThat(closed.cannotBeExcluded()).isEmpty();
        assertThat(closed.complete()).isTrue();
    }

    @Test
    void givenNoSuchHeat_whenTracedForward_thenNearMissesAndLotsWithoutHeatAreTold() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        plant.receives(otherBars, "L2", BAR, null);

        // When
        var misread = heat("A482l3", null);
        var unlike = heat("X99999", null);

        // Then
        assertThat(misread.found()).isFalse();
        assertThat(misread.nearMisses()).containsExactly(new NearMiss(SeedKind.HEAT, "A48213", "GLS"));
        assertThat(unlike.nearMisses()).isEmpty();
        assertThat(unlike.lotsWithoutHeat()).isEqualTo(1);
        assertThat(unlike.complete()).isFalse();
    }

    @Test
    void givenRecordsThatPolicyRequires_whenMissing_thenEachIsAGapAndNoneForPolicyNone() {
        // Given
        plant.item(BAR, true, "CMTR", "COC");
        plant.item(SHAFT, "NONE", true, "CMTR");
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        plant.certifies(bars, "COC", "C-1");
        plant.receives(otherBars, "L2", SHAFT, GREAT_LAKES);
        plant.receives(shafts, "L3", new Item("UNHEARD", "A"), GREAT_LAKES);

        // When
        var trace = heat("A48213", null);

        // Then
        assertThat(trace.gaps())
                .extracting(Gap::kind)
                .containsExactly(GapKind.CERTIFICATE_MISSING, GapKind.ITEM_NOT_DEFINED);
        assertThat(trace.gaps().getFirst().message()).contains("L1").contains("CMTR");
    }

    @Test
    void givenAParkedEvent_whenItTouchesTheAnswerOrTheSeed_thenItIsAGapAndOtherwiseHarmless() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        plant.record(Source.QUALITY, new Unknown("org.lotline.quality.x.v9", "x", List.of("heat:NUC:A48213"), "{}"));

        // When
        var touched = heat("A48213", "GLS");
        var untouched = trace(new LotIdSeed(bars));

        // Then
        assertThat(touched.gaps()).extracting(Gap::kind).containsExactly(GapKind.PARKED_EVENT);
        assertThat(untouched.gaps()).isEmpty();
    }

    @Test
    void givenARenamedLot_whenTracedByEitherNumber_thenFound() {
        // Given
        plant.receives(bars, "L1", BAR, GREAT_LAKES);
        plant.record(Source.RECEIVING, new LotRenamed(bars, "L1", "L1-NEW", "as ERP has it"));

        // When
        var byFormer = trace(new LotSeed("l 1"));
        var byPresent = trace(new LotSeed("L1new"));

        // Then
        assertThat(byFormer.identities()).isEqualTo(byPresent.identities());
        assertThat(byFormer.identities().getFirst().number()).isEqualTo("L1-NEW");
        assertThat(byFormer.identities().getFirst().spellings()).containsExactly("L1", "L1-NEW");
        assertThat(byFormer.identities()
                        .getFirst()
                        .whereabouts()
                        .lots()
                        .getFirst()
                        .formerNumbers())
                .containsExactly("L1");
    }

    @Test
    void givenSupplierLotsCertificatesAndReceipts_whenTracedForward_thenFound() {
        // Given
        var receipt = plant.newId();
        plant.record(Source.RECEIVING, Plant.receipt(bars, "L1", receipt, BAR, GREAT_LAKES));
        plant.certifies(bars, "CMTR", "MTR 0815");

        // When, then
        assertThat(lots(new SupplierLotSeed("sl77", null))).containsExactly(bars);
        assertThat(lots(new SupplierLotSeed("SL-77", "ACME"))).containsExactly(bars);
        assertThat(lots(new SupplierLotSeed("SL-77", "OTHER"))).isEmpty();
        assertThat(lots(new CertificateSeed("MTR-0815"))).containsExactly(bars);
        assertThat(lots(new ReceiptSeed(receipt))).containsExactly(bars);
        assertThat(lots(new ReceiptSeed(plant.newId()))).isEmpty();
    }

    @Test
    void givenANumberOfNothing_whenTraced_thenRefused() {
        // When, then
        assertThatThrownBy(() -> heat("--", null)).isInstanceOf(InvalidNumberException.class);
    }

    private void moves(Source source, UUID lot, String from, String to) {
        plant.record(source, new LotMoved(lot, "as scanned", BAR, TWO_BARS, from, to, null, null));
    }

    private void completes(UUID output) {
        plant.record(Source.PRODUCTION, new OutputCompleted(job, output, "J4520-A", SHAFT, TWO_BARS));
    }

    private void ships(UUID lot) {
        var line = new ShipmentConfirmed.Line(lot, TWO_BARS, "CPO-1", "10", "BA-77");
        plant.record(Source.SHIPPING, new ShipmentConfirmed(plant.newId(), "PS-1", "BOEING", List.of(line)));
    }

    private List<UUID> lots(Seed seed) {
        return trace(seed).identities().stream()
                .flatMap(found -> lotsOf(found).stream())
                .toList();
    }

    private static List<UUID> lotsOf(TraceIdentity identity) {
        return identity.whereabouts().lots().stream().map(TracedLot::lotId).toList();
    }

    private ForwardTrace heat(String number, @Nullable String mill) {
        return heat(number, mill, null);
    }

    private ForwardTrace heat(String number, @Nullable String mill, @Nullable Instant knownAt) {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new HeatSeed(number, mill), knownAt, List.of(), reading));
    }

    private ForwardTrace trace(Seed seed) {
        return Delivery.graphOf(plant.events()).read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
    }
}
