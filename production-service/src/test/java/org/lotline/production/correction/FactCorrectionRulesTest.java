package org.lotline.production.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.production.ProductionProblem;
import org.lotline.production.issue.NewIssue;
import org.lotline.production.run.NewRun;
import org.lotline.runtime.rule.Finding;

/** Facts are voided once, whole and by their kind; nothing is left hanging. */
class FactCorrectionRulesTest {

    private static final UUID FACT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");
    private static final Item SHAFT = new Item("P-100", "C");

    @Test
    void givenACorrection_whenItVoidsNothing_thenThereIsNothingToCorrect() {
        // When
        var found = FactCorrectionRules.sensible(correction(List.of()));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(ProductionProblem.NOTHING_TO_CORRECT);
    }

    @Test
    void givenAReplacement_whenWhatItReplacesIsNotVoided_thenThatIsNamed() {
        // When
        var found = FactCorrectionRules.sensible(
                correction(List.of(FACT), replacing(Optional.empty()), replacing(Optional.of(OTHER))));

        // Then
        assertThat(found).singleElement().satisfies(unknown -> {
            assertThat(unknown.kind()).isEqualTo(ProductionProblem.UNKNOWN_FACT);
            assertThat(unknown.field()).isEqualTo("replacements[1].replaces");
        });
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(new MaterialIssued(OTHER, OTHER, ONE, null, null), ""),
                Arguments.of(new MaterialReturned(OTHER, OTHER, ONE, null), ""),
                Arguments.of(new MaterialScrapped(OTHER, ONE, "Bent", null), ""),
                Arguments.of(new OutputCompleted(OTHER, OTHER, "J1-A", SHAFT, ONE), ""),
                Arguments.of(new LotMoved(OTHER, "J1-A", SHAFT, ONE, "floor", "finished-goods", null, null), "moved"),
                Arguments.of(
                        new DeviationFound(OTHER, OTHER, OTHER, "held", "H-1 reaches it.", FACT), "not-correctable"),
                Arguments.of(new JobClosed(OTHER, "J1"), "not-correctable"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("facts")
    void givenAFact_whenItIsToBeVoided_thenOnlyWhatStandsAloneIs(LotEvent event, String kind) {
        // When
        var found = FactCorrectionRules.notVoidable(FACT, event, "org.lotline.production.x.v1", "voids[0]");

        // Then
        assertThat(found.map(finding -> finding.kind().slug()).orElse("")).isEqualTo(kind);
        assertThat(found.map(Finding::field).orElse("voids[0]")).isEqualTo("voids[0]");
    }

    @Test
    void givenAVoidFact_whenItIsVoidedAgain_thenItIsRefused() {
        assertThat(FactCorrectionRules.voidedBefore(Set.of())).isEmpty();
        assertThat(FactCorrectionRules.voidedBefore(Set.of(FACT)).map(Finding::kind))
                .contains(ProductionProblem.ALREADY_VOIDED);
    }

    @Test
    void givenWhatWasUsedSince_whenItsFactIsVoided_thenWhatTookItIsTheWayOut() {
        // When
        var found = FactCorrectionRules.usedSince("J1-A", "12 would be missing.", List.of("lot-moved 17"));

        // Then
        assertThat(found.kind()).isEqualTo(ProductionProblem.ALREADY_USED);
        assertThat(found.wayOut()).contains("lot-moved 17");
    }

    @Test
    void givenAReturn_whenOnlyItsIssueIsVoided_thenItIsRefused() {
        assertThat(FactCorrectionRules.returnedWithoutIssue(List.of())).isEmpty();
        assertThat(FactCorrectionRules.returnedWithoutIssue(List.of("ST-1")).map(Finding::kind))
                .contains(ProductionProblem.ALREADY_USED);
    }

    @Test
    void givenAReplacedCompletion_whenNothingOfItsKindIsVoidedOrItIsReplacedTwice_thenBothAreFound() {
        // Given
        var run = new Correction.ReplacedRun(
                FACT,
                new NewRun(10, null, null, null, null, Instant.EPOCH, Instant.EPOCH, null, null, null, List.of()));
        var correction = new Correction("Wrong", List.of(FACT), List.of(), List.of(), List.of(run, run));

        // When
        var found = FactCorrectionRules.replacesItsKind(correction, List.of());

        // Then
        assertThat(found)
                .extracting(Finding::field)
                .containsExactly("runs[0].replaces", "runs[1].replaces", "completions");
    }

    private static Correction correction(List<UUID> voids, Correction.Replacement... replacements) {
        return new Correction("Wrong lot", voids, List.of(replacements), List.of(), List.of());
    }

    private static Correction.Replacement replacing(Optional<UUID> fact) {
        var issue = new NewIssue("ST-1", Optional.empty(), Optional.empty(), false, "");
        return new Correction.Replacement("J1", issue, fact);
    }
}
