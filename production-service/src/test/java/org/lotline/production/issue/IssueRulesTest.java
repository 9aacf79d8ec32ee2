package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Tracking;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.bom.BomLine;
import org.lotline.production.bom.Need;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.Job;
import org.lotline.production.output.OutputLetters;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** As-built against the bill at the scan, and what else is said against material that goes into a job or comes back. */
class IssueRulesTest {

    private static final ItemId STEEL = new ItemId("4140-1.25", "A");
    private static final ItemId SUBSTITUTE = new ItemId("4142-1.25", "A");
    private static final Unit BAR = Unit.of("{bar}");

    @ParameterizedTest(name = "{2} of {0} rev. {1} with {3} in it already: {4}")
    @CsvSource({
        "4140-1.25, A, 2, 0, ",
        "4140-1.25, A, 3, 0, too-much",
        "4140-1.25, A, 1, 2, too-much",
        "4142-1.25, A, 2, 0, ",
        "4140-1.25, B, 1, 0, wrong-revision",
        "4130-1.25, A, 1, 0, wrong-item",
        "4130-1.25, A, 1, 2, not-on-bom"
    })
    void givenABillOfTwoBars_whenALotIsScanned_thenWhatItDoesNotWantDeviatesByItsKind(
            String part, String revision, String amount, String net, @Nullable String kind) {
        // Given
        var lot = lot(new ItemId(part, revision));

        // When
        var found = IssueRules.check(job(), needs(net), lot, bars(amount));

        // Then
        assertThat(kindsOf(found)).isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.deviates()).isTrue();
            assertThat(finding.wayOut()).contains("act.mode report");
        });
    }

    @Test
    void givenAWrongItem_whenItIsScanned_thenTheOneWantedIsNamed() {
        // Given
        var lot = lot(new ItemId("4130-1.25", "A"));

        // When
        var found = IssueRules.check(job(), needs("0"), lot, bars("1")).getFirst();

        // Then
        assertThat(found.sentence()).contains("4130-1.25");
        assertThat(found.wayOut()).contains("4140-1.25");
        assertThat(found.field()).isEqualTo("lot");
    }

    @Test
    void givenNoBill_whenAnythingIsScanned_thenItIsNotChecked() {
        // When
        var found = IssueRules.check(job(), List.of(), lot(STEEL), bars("500"));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void givenAClosedJobAndAWrongItem_whenItIsScanned_thenBothAreFound() {
        // Given
        var closed = job();
        closed.closedAt = Instant.parse("2026-03-17T12:00:00Z");

        // When
        var found = IssueRules.check(closed, needs("0"), lot(new ItemId("4130-1.25", "A")), bars("1"));

        // Then
        assertThat(kindsOf(found)).containsExactly("job-closed", "wrong-item");
    }

    @ParameterizedTest(name = "lot {0}, item {1}: refused at {2}")
    @CsvSource({"true, false, ", "false, true, ", "true, true, item", "false, false, lot"})
    void givenAnIssue_whenLotAndItemAreStated_thenItIsOneOfTheTwo(
            boolean hasLot, boolean hasItem, @Nullable String field) {
        // When
        var found = IssueRules.lotOrItem(hasLot, hasItem);

        // Then
        assertThat(found.map(Finding::field)).isEqualTo(Optional.ofNullable(field));
        assertThat(found.map(Finding::kind).orElse(ProductionProblem.LOT_OR_ITEM))
                .isEqualTo(ProductionProblem.LOT_OR_ITEM);
    }

    @ParameterizedTest(name = "tracking {0}: {1}")
    @CsvSource({"NONE, ", "LOT, not-traced", "SERIAL, not-traced", ", not-traced"})
    void givenAPolicy_whenAnItemIsIssuedWithoutItsLot_thenOnlyWhatIsNotTrackedGoes(
            @Nullable Tracking tracking, @Nullable String kind) {
        // Given
        var policy = Optional.ofNullable(tracking)
                .map(known -> new KnownPolicy(STEEL.item(), "{bar}", known, "ask", false, false));

        // When
        var found = IssueRules.untracked(job(), needs("0"), STEEL, policy, bars("1"));

        // Then
        assertThat(kindsOf(found)).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void givenAnItem_whenNeitherItsPolicyNorTheBillKnowsIt_thenNobodyKnowsItsUnit() {
        // When
        var byBill = IssueRules.unitOf(SUBSTITUTE, Optional.empty(), needs("0"));
        var unknown = IssueRules.unitOf(new ItemId("RAG", "A"), Optional.empty(), needs("0"));

        // Then
        assertThat(byBill.orRefuse()).isEqualTo(BAR);
        assertThat(kindsOf(unknown.against())).containsExactly("unknown-item");
    }

    @ParameterizedTest(name = "quality says {0}: {1}")
    @CsvSource({
        "held, held",
        "inspection-missing, record-missing",
        "record-missing, record-missing",
        "expired, expired",
        "anything-new, held"
    })
    void givenAGateThatSaysNo_whenItWasDoneAllTheSame_thenItDeviatesInQualitysWords(String slug, String kind) {
        // Given
        var said = Finding.of(new ProblemType(slug, "No", 409), "lotId", "H-1 reaches it.", "Ask quality.");

        // When
        var found = IssueRules.held(new Gate.Refused(List.of(said)));

        // Then
        assertThat(found).hasValueSatisfying(held -> {
            assertThat(held.kind().slug()).isEqualTo(kind);
            assertThat(held.sentence()).isEqualTo("H-1 reaches it.");
            assertThat(held.deviates()).isTrue();
        });
    }

    @Test
    void givenAGateThatSaysYesOrNothing_whenItIsHeard_thenNothingDeviates() {
        assertThat(IssueRules.held(new Gate.Cleared(new UUID(0, 1)))).isEmpty();
        assertThat(IssueRules.held(new Gate.Silent(Silence.TOO_SLOW))).isEmpty();
        assertThat(GateState.after(new Gate.Cleared(new UUID(0, 1)))).isEqualTo(GateState.VERIFIED);
        assertThat(GateState.after(new Gate.Silent(Silence.TOO_SLOW))).isEqualTo(GateState.UNVERIFIED);
    }

    @Test
    void givenABill_whenOnlyTheLotIsScanned_thenWhatIsStillWantedIsProposedOrTheQuantityIsNeeded() {
        // When
        var first = IssueRules.proposal(job(), needs("0.5"), lot(STEEL), "");
        var full = IssueRules.proposal(job(), needs("2"), lot(STEEL), "");
        var none = IssueRules.proposal(job(), List.of(), lot(STEEL), "replacements[0].");

        // Then
        assertThat(first.orRefuse()).isEqualTo(bars("1.5"));
        assertThat(kindsOf(full.against())).containsExactly("quantity-needed");
        assertThat(none.against()).extracting(Finding::field).containsExactly("replacements[0].quantity");
    }

    @ParameterizedTest(name = "{0} of 2 come back: {1}")
    @CsvSource({"0.5, ", "2, ", "2.1, returned-too-much"})
    void givenTwoInAJob_whenSomeComeBack_thenAtMostWhatWentIn(String amount, @Nullable String kind) {
        // When
        var found = IssueRules.returnedTooMuch(job(), lot(STEEL), bars(amount), BigDecimal.TWO);

        // Then
        assertThat(found.map(finding -> finding.kind().slug())).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void givenANumberOfSeveralLots_whenOneIsInTheJob_thenThatOneComesBack() {
        // Given
        var inJob = lot(STEEL);
        var other = new HeldLot(new UUID(0, 8), "ST-1", STEEL.item(), null, null, bars("1"));

        // When
        var meant = IssueRules.inJob(job(), "ST-1", List.of(other, inJob), Set.of(inJob.lotId()));
        var neither = IssueRules.inJob(job(), "ST-1", List.of(other), Set.of(inJob.lotId()));
        var unknown = IssueRules.inJob(job(), "ST-9", List.of(), Set.of());

        // Then
        assertThat(meant.orRefuse()).containsExactly(inJob);
        assertThat(neither.orRefuse()).containsExactly(other);
        assertThat(kindsOf(unknown.against())).containsExactly("unknown-lot");
    }

    @Test
    void givenNoSuchOutput_whenMaterialComesBackFromIt_thenItIsNoOutputOfTheJob() {
        // When
        var ruling = IssueRules.output(Optional.empty(), job(), new OutputLetters("B"));

        // Then
        assertThat(ruling.against()).extracting(Finding::field).containsExactly("output");
    }

    private static List<String> kindsOf(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().slug()).toList();
    }

    private static Quantity bars(String amount) {
        return Quantity.of(amount, BAR);
    }

    private static HeldLot lot(ItemId item) {
        return new HeldLot(new UUID(0, 7), "ST-1", item.item(), null, null, bars("20"));
    }

    private static List<Need> needs(String net) {
        var line = BomLine.of(STEEL, bars("1"), 24, List.of(SUBSTITUTE), null, null);
        return List.of(new Need(line, bars("2"), Quantity.stored(new BigDecimal(net), BAR)));
    }

    private static Job job() {
        var job = new Job();
        job.jobNumber = "J1";
        return job;
    }
}
