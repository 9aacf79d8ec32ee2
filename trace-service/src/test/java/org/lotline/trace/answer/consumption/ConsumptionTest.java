package org.lotline.trace.answer.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.drill.DrillTrace;
import org.lotline.trace.answer.drill.DrillTracing;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.forward.NotExcluded;
import org.lotline.trace.answer.forward.TraceIdentity;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.TracedConsignee;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** What went in, beside what the products hold by their bill. */
class ConsumptionTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item OTHER_BAR = new Item("4130-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Heat HEAT = new Heat("A48213", "GLS");

    private final Plant plant = new Plant(new SplittableRandom(5));
    private final UUID bars = plant.newId();
    private final UUID shafts = plant.newId();
    private final UUID job = plant.newId();

    @Test
    void given48ShaftsOutOfAHundredthOfABar_whenTraced_thenTooLittleWentIn() {
        // Given
        barsAndBill(line("1", "{bar}", "24", null, null));
        issues(bars, "0.01", "{bar}", null);
        completes(shafts, "48");

        // When
        var backward = backward(shafts);
        var forward = forward(new Seed.OfHeat("A48213", null), null);

        // Then
        assertThat(backward.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(backward.gaps().getFirst().message())
                .contains("2 {bar}")
                .contains("0.01")
                .contains("4140-BAR")
                .contains("J1-A");
        assertThat(backward.complete()).isFalse();
        assertThat(forward.gaps()).extracting(Gap::kind).contains(GapKind.CONSUMED_TOO_LITTLE);
    }

    @Test
    void givenABillThatDividesByThree_whenExactlyEnoughWentIn_thenNoGapAndOneGramLessIsOne() {
        // Given
        barsAndBill(line("1", "kg", "3", null, null));
        issues(bars, "16.666", "kg", null);
        issues(bars, "0.667", "kg", null);
        completes(shafts, "52");

        // When
        var before = backward(shafts);
        issues(bars, "1", "g", null);
        var after = backward(shafts);

        // Then
        assertThat(before.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(after.gaps()).isEmpty();
    }

    @Test
    void givenATolerance_whenConsumptionStaysWithin_thenNoGap() {
        // Given
        barsAndBill(line("1", "kg", null, null, "10"));
        issues(bars, "9", "kg", null);
        completes(shafts, "10");

        // When
        var within = backward(shafts);
        plant.record(Source.PRODUCTION, new MaterialReturned(job, bars, measure("0.001", "kg"), null));
        var without = backward(shafts);

        // Then
        assertThat(within.gaps()).isEmpty();
        assertThat(without.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
    }

    @Test
    void givenASubstitute_whenIssued_thenItCounts() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var substitutes = plant.newId();
        plant.item(OTHER_BAR, false);
        receives(substitutes, "L2", OTHER_BAR);
        issues(substitutes, "10", "kg", null);
        completes(shafts, "10");

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void givenIssuesForOneOutput_whenItHasTooLittle_thenTheOtherIsNotBlamed() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        issues(bars, "4", "kg", shafts);
        issues(bars, "15", "kg", others);
        completes(shafts, "10");
        completes(others, "10");

        // When
        var trace = backward(shafts);
        var other = backward(others);

        // Then
        assertThat(trace.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(other.gaps()).isEmpty();
    }

    @Test
    void givenOneIssueForAllOutputs_whenItIsTooLittleForAllTogether_thenEachMayHaveTooLittle() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        issues(bars, "15", "kg", null);
        completes(shafts, "10");
        completes(others, "10");

        // When
        var trace = forward(new Seed.OfLotId(bars), null);

        // Then
        assertThat(trace.gaps())
                .filteredOn(gap -> gap.kind() == GapKind.CONSUMED_TOO_LITTLE)
                .extracting(Gap::lotId)
                .containsExactlyInAnyOrder(shafts, others);
    }

    @Test
    void givenABillThatCameAfterTheCompletion_whenTraced_thenItIsNotJudgedByIt() {
        // Given
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        receives(bars, "L1", BAR);
        issues(bars, "1", "kg", null);
        completes(shafts, "10");
        bill(line("1", "kg", null, null, null));

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void givenWhatIsNotTraced_whenNothingOfItIsIssued_thenNoGap() {
        // Given
        plant.item(BAR, "NONE", false);
        plant.item(SHAFT, false);
        bill(line("1", "kg", null, null, null));
        receives(bars, "L1", BAR);
        issues(bars, "1", "kg", null);
        completes(shafts, "10");

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    /** L 100: 40 to J1, recorded before; F0 has left, and its issue of 30 of L is recorded a day later. */
    @Test
    void givenAnOutputThatLeftBeforeItsIssueWasRecorded_whenAskedAsKnownThen_thenItCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        issues(bars, "40", "kg", null);
        completes(shafts, "40");
        var lateJob = plant.newId();
        var late = plant.newId();
        plant.record(Source.PRODUCTION, new JobReleased(lateJob, "J0", SHAFT, measure("30", "{pc}")));
        plant.record(Source.PRODUCTION, new OutputCompleted(lateJob, late, "F0", SHAFT, measure("30", "{pc}")));
        var shipped = ships(late, "30");
        var before = shipped;
        plant.record(Source.PRODUCTION, new MaterialIssued(lateJob, bars, measure("30", "kg"), null));

        // When
        var then = forward(new Seed.OfLotId(bars), before);
        var now = forward(new Seed.OfLotId(bars), null);

        // Then
        assertThat(then.complete()).isFalse();
        assertThat(then.identities()).extracting(TraceIdentity::complete).containsExactly(false);
        assertThat(then.gaps()).extracting(Gap::kind).contains(GapKind.INPUTS_NOT_KNOWN);
        assertThat(then.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotNumber())
                .containsExactly("F0");
        var suspect = then.cannotBeExcluded().getFirst();
        assertThat(suspect.reason()).isEqualTo(NotExcluded.Reason.NO_INPUT);
        assertThat(suspect.message()).contains("F0").contains("30 kg").contains("J0");
        assertThat(suspect.whereabouts().consignees())
                .extracting(TracedConsignee::code)
                .containsExactly("BOEING");
        assertThat(suspect.whereabouts()
                        .shipments()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .quantity())
                .isEqualTo(measure("30", "{pc}"));
        assertThat(now.cannotBeExcluded()).isEmpty();
        assertThat(now.counts().lots()).isEqualTo(3);
        assertThat(now.gaps()).extracting(Gap::kind).doesNotContain(GapKind.INPUTS_NOT_KNOWN);
    }

    @Test
    void givenTooLittleAsProductionFoundIt_whenAnotherLotIsTraced_thenTheOutputCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        receives(others, "L2", BAR);
        issues(others, "4", "kg", null);
        completes(shafts, "10");
        plant.record(
                Source.PRODUCTION,
                new DeviationFound(plant.newId(), job, shafts, "consumed-too-little", "4 for 10", null));

        // When
        var trace = forward(new Seed.OfLotId(bars), null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        assertThat(trace.cannotBeExcluded().getFirst().message())
                .contains("10 kg")
                .contains("only 4");
    }

    @Test
    void givenWhatWentInWithoutALot_whenAnotherLotIsTraced_thenTheOutputCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new UntrackedIssued(job, BAR, measure("10", "kg"), null, "no label"));
        completes(shafts, "10");

        // When
        var trace = forward(new Seed.OfLotId(bars), null);
        var backward = backward(shafts);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        assertThat(backward.gaps()).extracting(Gap::kind).containsExactly(GapKind.ISSUED_WITHOUT_LOT);
    }

    /** What came of an output that can't be excluded may have gone on unrecorded, too. */
    @Test
    void givenAChainOfMissingIssues_whenTraced_thenAllOfItCannotBeExcluded() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var pump = new Item("PUMP", "A");
        plant.item(pump, false);
        plant.record(
                Source.PRODUCTION,
                new BomDefined(pump, "1", List.of(new BomLine(SHAFT, measure("1", "{pc}"), null, List.of()))));
        completes(shafts, "10");
        var pumps = plant.newId();
        plant.record(Source.PRODUCTION, new OutputCompleted(plant.newId(), pumps, "P1", pump, measure("2", "{pc}")));

        // When
        var trace = forward(new Seed.OfLotId(bars), null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts, pumps);
    }

    @Test
    void given100KilogramsOfWhichTheProductsHold90AndTheScrap8_whenDrilled_then2AreUnexplained() {
        // Given
        barsAndBill(line("1.8", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", SHAFT, measure("50", "{pc}")));
        issues(bars, "100", "kg", null);
        runs("8", "kg");
        completes(shafts, "50");

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("2");
        assertThat(balance.consumed()).isEqualByComparingTo("98");
        assertThat(balance.withoutBill()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("0.98");
    }

    @Test
    void givenADeclaredLoss_whenDrilled_thenItExplainsNoMoreThanThat() {
        // Given
        barsAndBill(line("1.8", "kg", null, "5", "0"));
        issues(bars, "100", "kg", null);
        completes(shafts, "50");
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("5.5");
        assertThat(balance.share()).isEqualByComparingTo("0.945");
    }

    @Test
    void givenScrappedPieces_whenDrilled_thenTheyHoldWhatAGoodOneDoes() {
        // Given
        barsAndBill(line("2", "kg", null, null, null));
        issues(bars, "100", "kg", null);
        runs("5", "{pc}");
        completes(shafts, "45");
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("1");
    }

    @Test
    void givenAJobThatIsUnderWay_whenDrilled_thenTheRestMayStillComeOutOfIt() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", SHAFT, measure("100", "{pc}")));
        issues(bars, "100", "kg", null);
        completes(shafts, "50");

        // When
        var open = drill().balances().getFirst();
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));
        var closed = drill().balances().getFirst();

        // Then
        assertThat(open.unexplained()).isEqualByComparingTo("0");
        assertThat(closed.unexplained()).isEqualByComparingTo("50");
        assertThat(closed.share()).isEqualByComparingTo("0.5");
    }

    @Test
    void givenNoBill_whenDrilled_thenItSaysThatNobodyKnows() {
        // Given
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        receives(bars, "L1", BAR);
        moves();
        issues(bars, "100", "kg", null);
        completes(shafts, "50");

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.withoutBill()).isEqualByComparingTo("100");
        assertThat(balance.unexplained()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("1");
    }

    private void barsAndBill(BomLine line) {
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        bill(line);
        receives(bars, "L1", BAR);
        moves();
    }

    private void bill(BomLine line) {
        plant.record(Source.PRODUCTION, new BomDefined(SHAFT, "1", List.of(line)));
    }

    private static BomLine line(
            String quantity, String unit, @Nullable String per, @Nullable String loss, @Nullable String tolerance) {
        return new BomLine(
                BAR, measure(quantity, unit), decimal(per), List.of(OTHER_BAR), decimal(loss), decimal(tolerance));
    }

    private static @Nullable BigDecimal decimal(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static Measure measure(String value, String unit) {
        return new Measure(new BigDecimal(value), unit);
    }

    private void receives(UUID lot, String number, Item item) {
        plant.record(
                Source.RECEIVING,
                new LotReceived(
                        lot,
                        number,
                        plant.newId(),
                        item,
                        measure("100", "kg"),
                        "ACME",
                        "SL-77",
                        HEAT,
                        "PO-1",
                        "1",
                        "DN-9",
                        null,
                        null,
                        "request",
                        "scanned"));
    }

    private void moves() {
        plant.record(
                Source.RECEIVING, new LotMoved(bars, "L1", BAR, measure("100", "kg"), "dock", "floor", null, null));
    }

    private void issues(UUID lot, String quantity, String unit, @Nullable UUID output) {
        plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, measure(quantity, unit), output));
    }

    private void completes(UUID output, String pieces) {
        plant.record(Source.PRODUCTION, new OutputCompleted(job, output, "J1-A", SHAFT, measure(pieces, "{pc}")));
    }

    private void runs(String scrap, String unit) {
        plant.record(
                Source.PRODUCTION,
                new RunRecorded(
                        plant.newId(),
                        job,
                        10L,
                        "HAAS-3",
                        null,
                        null,
                        null,
                        Plant.START,
                        Plant.START,
                        null,
                        measure(scrap, unit),
                        null,
                        List.of()));
    }

    /** When it was recorded. */
    private Instant ships(UUID lot, String pieces) {
        plant.record(
                Source.PRODUCTION,
                new LotMoved(lot, "F0", SHAFT, measure(pieces, "{pc}"), "floor", "finished-goods", null, null));
        var line = new ShipmentConfirmed.Line(lot, measure(pieces, "{pc}"), "CPO-1", "10", "BA-77");
        return plant.record(Source.SHIPPING, new ShipmentConfirmed(plant.newId(), "PS-1", "BOEING", List.of(line)))
                .envelope()
                .time();
    }

    private DrillTrace drill() {
        return Delivery.graphOf(plant.events())
                .read(reading ->
                        DrillTracing.of(new Seed.OfSupplierLot("SL-77", null), List.of(), reading, Instant.EPOCH));
    }

    private BackwardTrace backward(UUID lot) {
        return Delivery.graphOf(plant.events())
                .read(reading -> BackwardTracing.trace(new Seed.OfLotId(lot), null, List.of(), reading));
    }

    private ForwardTrace forward(Seed seed, @Nullable Instant knownAt) {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(seed, knownAt, List.of(), reading));
    }
}
