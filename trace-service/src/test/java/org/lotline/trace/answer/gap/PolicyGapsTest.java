package org.lotline.trace.answer.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.card.CardReading;
import org.lotline.trace.answer.card.LotCards;
import org.lotline.trace.answer.drill.DrillTracing;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.reach.Ancestry;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.relation.SiblingReading;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SupplierLotSeed;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;

/** Every flag of a policy, and every inspection plan, asks for a record whose absence is a gap until it is made. */
class PolicyGapsTest {

    private static final Item GLUE = new Item("GLUE", "A");
    private static final Item FRAME = new Item("FRAME", "B");
    private static final Heat HEAT = new Heat("A48213", "GLS");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final Plant plant = new Plant(new SplittableRandom(11));
    private final UUID glue = plant.newId();
    private final UUID frame = plant.newId();
    private final UUID job = plant.newId();

    @Test
    void givenAShelfLifeThatPolicyRequires_whenNoneIsRecorded_thenAGapUntilItIs() {
        // Given
        policy(GLUE, "LOT", false, true);
        receives(null, null);

        // When
        var before = backward(glue);
        plant.record(Source.RECEIVING, new ShelfLifeRecorded(glue, LocalDate.of(2027, 3, 1), null));
        plant.record(Source.RECEIVING, new ShelfLifeRecorded(glue, LocalDate.of(2027, 6, 1), "retested"));
        var after = backward(glue);

        // Then
        assertThat(kinds(before)).containsExactly(GapKind.EXPIRY_MISSING);
        assertThat(before.complete()).isFalse();
        assertThat(after.gaps()).isEmpty();
        assertThat(lot(after).expiresOn()).isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    void givenAReceiptThatSaysTheExpiry_whenTraced_thenItIsToldWithoutAGap() {
        // Given
        policy(GLUE, "LOT", false, true);
        receives(LocalDate.of(2027, 3, 1), null);

        // When
        var trace = backward(glue);

        // Then
        assertThat(trace.gaps()).isEmpty();
        assertThat(lot(trace).expiresOn()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void givenUnitsTrackedBySerial_whenReceivedWithoutSerials_thenAGap() {
        // Given
        policy(GLUE, "SERIAL", false, false);
        receives(null, null);
        var numbered = plant.newId();
        plant.record(Source.RECEIVING, receipt(numbered, "L2", null, "MAKER-7"));

        // When
        var bare = backward(glue);
        var bySerial = trace(new LotSeed("maker 7"));

        // Then
        assertThat(kinds(bare)).containsExactly(GapKind.SERIAL_MISSING);
        assertThat(bySerial.gaps()).isEmpty();
        assertThat(lot(bySerial).lotId()).isEqualTo(numbered);
        assertThat(lot(bySerial).lotNumber()).isEqualTo("L2");
        assertThat(lot(bySerial).serial()).isEqualTo("MAKER-7");
    }

    @Test
    void givenTwoUnitsThatCarryOneSerial_whenAskedForIt_thenBothAreAnswered() {
        // Given
        policy(GLUE, "SERIAL", false, false);
        receives(null, "MAKER-7");
        plant.record(Source.RECEIVING, receipt(plant.newId(), "L2", null, "maker7"));

        // When
        var trace = trace(new LotSeed("MAKER-7"));

        // Then
        assertThat(trace.identities()).hasSize(2);
    }

    @Test
    void givenReceivingInspectionByPolicy_whenNoneWasPassed_thenAGapUntilOneIs() {
        // Given
        policy(GLUE, "LOT", true, false);
        receives(null, null);
        inspects("receiving", glue, null, "failed");
        inspects("final", glue, null, "passed");

        // When
        var before = backward(glue);
        inspects("receiving", glue, null, "passed");
        var after = backward(glue);

        // Then
        assertThat(kinds(before)).containsExactly(GapKind.INSPECTION_MISSING);
        assertThat(after.gaps()).isEmpty();
    }

    @Test
    void givenAPlanOfAFinalInspection_whenNothingIsInspected_thenAGapForward() {
        // Given
        policy(FRAME, "LOT", false, false);
        policy(GLUE, "LOT", false, false);
        plant.record(Source.QUALITY, new InspectionPlanDefined(FRAME, List.of("final", "receiving")));
        receives(null, null);
        makes();

        // When
        var before = forward(new LotIdSeed(frame));
        inspects("final", frame, null, "passed");
        var after = forward(new LotIdSeed(frame));

        // Then
        assertThat(before.gaps()).extracting(Gap::kind).containsExactly(GapKind.INSPECTION_MISSING);
        assertThat(before.gaps().getFirst().message()).contains("final");
        assertThat(after.complete()).isTrue();
    }

    @Test
    void givenAPlanOfAFirstArticle_whenTheJobHasPassedIt_thenNoGapWhereverOneStarts() {
        // Given
        policy(FRAME, "LOT", false, false);
        policy(GLUE, "LOT", false, false);
        plant.record(Source.QUALITY, new InspectionPlanDefined(FRAME, List.of("first-article")));
        receives(null, null);
        makes();

        // When
        var before = backward(frame);
        inspects("first-article", null, job, "passed");
        var backward = backward(frame);
        var forward = forward(new LotIdSeed(frame));

        // Then
        assertThat(kinds(before)).containsExactly(GapKind.INSPECTION_MISSING);
        assertThat(backward.gaps()).isEmpty();
        assertThat(forward.gaps()).isEmpty();
    }

    @Test
    void givenAnItemOfPolicyNone_whenNothingIsRecorded_thenNoGap() {
        // Given
        policy(GLUE, "NONE", true, true);
        plant.record(Source.QUALITY, new InspectionPlanDefined(GLUE, List.of("receiving", "final")));
        receives(null, null);
        policy(FRAME, "LOT", false, false);
        plant.record(Source.PRODUCTION, new UntrackedIssued(job, GLUE, ONE, null, null));
        makes();

        // When
        var trace = backward(frame);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void givenSomethingTracedThatWentInWithoutALot_whenTraced_thenAGapInsteadOfNoIssues() {
        // Given
        policy(GLUE, "LOT", false, false);
        policy(FRAME, "LOT", false, false);
        plant.record(Source.PRODUCTION, new UntrackedIssued(job, GLUE, ONE, null, "box without label"));
        completes();

        // When
        var trace = backward(frame);

        // Then
        assertThat(kinds(trace)).containsExactly(GapKind.ISSUED_WITHOUT_LOT);
        assertThat(trace.gaps().getFirst().message()).contains("GLUE").contains("box without label");
    }

    @Test
    void givenAnUnverifiedIssue_whenNobodyHasChecked_thenAGapOfEveryAnswerThatRestsOnIt() {
        // Given
        var issue = anUnverifiedIssue();

        // When
        var forward = forward(new LotIdSeed(glue));
        var backward = backward(frame);
        var siblings = read(reading -> SiblingReading.of(new LotIdSeed(frame), null, List.of(), reading));
        var cardOfMaterial = card(glue);
        var cardOfOutput = card(frame);
        var drill =
                read(reading -> DrillTracing.of(new SupplierLotSeed("SL-77", null), List.of(), reading, Instant.EPOCH));
        plant.record(Source.PRODUCTION, new IssueChecked(issue.id(), job, glue, "refused", "on hold by H-1"));
        var checked = backward(frame);

        // Then
        assertThat(forward.gaps()).extracting(Gap::kind).containsExactly(GapKind.ISSUE_NOT_CHECKED);
        assertThat(kinds(backward)).containsExactly(GapKind.ISSUE_NOT_CHECKED);
        assertThat(siblings.gaps()).extracting(Gap::kind).containsExactly(GapKind.ISSUE_NOT_CHECKED);
        assertThat(cardOfMaterial.gaps()).extracting(Gap::kind).contains(GapKind.ISSUE_NOT_CHECKED);
        assertThat(cardOfOutput.gaps()).extracting(Gap::kind).contains(GapKind.ISSUE_NOT_CHECKED);
        assertThat(drill.forward().gaps()).extracting(Gap::kind).containsExactly(GapKind.ISSUE_NOT_CHECKED);
        assertThat(backward.complete()).isFalse();
        assertThat(checked.complete()).isTrue();
    }

    @Test
    void givenAnUnverifiedIssue_whenItIsVoided_thenNoGap() {
        // Given
        var issue = anUnverifiedIssue();
        plant.record(Source.PRODUCTION, new MaterialIssued(job, glue, ONE, null));

        // When
        plant.voids(issue, null);
        var trace = backward(frame);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    /** The gate stops inspections, deviations and holds by itself; what it can't know otherwise are the records. */
    @Test
    void givenGapsOfAllKinds_whenTheGateAsks_thenOnlyRecordsThatPolicyAsksForAreToldAndTheExpiry() {
        // Given
        policy(GLUE, "SERIAL", true, true);
        policy(FRAME, "LOT", false, false);
        plant.record(Source.RECEIVING, receipt(glue, "L1", null, null));
        plant.record(Source.PRODUCTION, new MaterialIssued(job, glue, ONE, null, true));
        plant.record(Source.PRODUCTION, new UntrackedIssued(job, GLUE, ONE, null, null));
        completes();

        // When
        var before = ancestry(frame);
        plant.record(Source.RECEIVING, new ShelfLifeRecorded(glue, LocalDate.of(2027, 3, 1), null));
        var after = ancestry(frame);

        // Then
        assertThat(before.gaps())
                .extracting(Gap::kind)
                .containsExactly(GapKind.EXPIRY_MISSING, GapKind.SERIAL_MISSING, GapKind.ISSUED_WITHOUT_LOT);
        assertThat(after.ancestors())
                .filteredOn(one -> one.thing().key().equals("lot:" + glue))
                .extracting(Ancestry.Ancestor::expiresOn)
                .containsExactly(LocalDate.of(2027, 3, 1));
    }

    /** What is known suffices for a no. */
    @Test
    void givenASourceThatIsBehind_whenTheGateAsks_thenWhatIsKnownIsToldAllTheSame() {
        // Given
        anUnverifiedIssue();

        // When
        var ancestry = read(reading -> AncestryReading.of(
                frame,
                List.of(new Head.Given("production", 99, 3), new Head.Unreachable("receiving", "off")),
                reading));

        // Then
        assertThat(ancestry.basis().upToDate()).isFalse();
        assertThat(ancestry.found()).isTrue();
        assertThat(ancestry.ancestors()).extracting(one -> one.thing().key()).contains("lot:" + glue, "job:" + job);
    }

    private Recorded anUnverifiedIssue() {
        policy(GLUE, "LOT", false, false);
        policy(FRAME, "LOT", false, false);
        receives(null, null);
        plant.record(
                Source.RECEIVING,
                new org.lotline.contracts.events.LotMoved(glue, "L1", GLUE, ONE, "dock", "floor", null, null));
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", FRAME, ONE));
        var issue = plant.record(Source.PRODUCTION, new MaterialIssued(job, glue, ONE, null, true));
        completes();
        return issue;
    }

    private void policy(Item item, String tracking, boolean receivingInspection, boolean shelfLife) {
        plant.item(item, new Policy(tracking, List.of(), false, receivingInspection, shelfLife, "allowed", false));
    }

    private void receives(@Nullable LocalDate expiresOn, @Nullable String serial) {
        plant.record(Source.RECEIVING, receipt(glue, "L1", expiresOn, serial));
    }

    private LotReceived receipt(UUID lot, String number, @Nullable LocalDate expiresOn, @Nullable String serial) {
        return new LotReceived(
                lot,
                number,
                plant.newId(),
                GLUE,
                ONE,
                "ACME",
                "SL-77",
                HEAT,
                "PO-1",
                "1",
                "DN-9",
                null,
                null,
                "request",
                "scanned",
                expiresOn,
                serial);
    }

    private void makes() {
        plant.record(Source.PRODUCTION, new MaterialIssued(job, glue, ONE, null));
        completes();
    }

    private void completes() {
        plant.record(Source.PRODUCTION, new OutputCompleted(job, frame, "J1-A", FRAME, ONE));
    }

    private void inspects(String kind, @Nullable UUID lot, @Nullable UUID ofJob, String result) {
        plant.record(
                Source.QUALITY, new InspectionRecorded(plant.newId(), kind, lot, ofJob, result, null, null, List.of()));
    }

    private static List<GapKind> kinds(BackwardTrace trace) {
        return trace.gaps().stream().map(Gap::kind).toList();
    }

    private static TracedLot lot(BackwardTrace trace) {
        return trace.identities().getFirst().origins().lots().getFirst();
    }

    private BackwardTrace backward(UUID lot) {
        return trace(new LotIdSeed(lot));
    }

    private BackwardTrace trace(Seed seed) {
        return read(reading -> BackwardTracing.trace(seed, null, List.of(), reading));
    }

    private ForwardTrace forward(Seed seed) {
        return read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
    }

    private LotCards card(UUID lot) {
        return read(reading -> CardReading.cards(new LotIdSeed(lot), null, List.of(), reading, Instant.EPOCH));
    }

    private Ancestry ancestry(UUID lot) {
        return read(reading -> AncestryReading.of(lot, List.of(), reading));
    }

    private <T> T read(java.util.function.Function<org.lotline.trace.lineage.GraphReading, T> question) {
        return Delivery.graphOf(plant.events()).read(question);
    }
}
