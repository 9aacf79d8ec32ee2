package org.lotline.receiving.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

class InspectionRulesTest {

    private static final QualityWord.Hold HOLD = new QualityWord.Hold("H-1", QualityWord.Blocks.BOTH, "Low hardness");

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, ACCEPTED",
        "true, false, false, false, AWAITING",
        "false, true, false, false, AWAITING",
        "true, true, true, false, ACCEPTED",
        "true, false, false, true, REJECTED",
        "false, false, false, true, REJECTED"
    })
    void givenPolicyPlanAndInspections_whenAllWasHeard_thenTheLotStandsSo(
            boolean byPolicy, boolean byPlan, boolean hasPassed, boolean hasFailed, InspectionStatus status) {
        // Given
        var word = word(byPolicy, byPlan, hasPassed, hasFailed, null);

        // When
        var found = InspectionRules.status(word, true);

        // Then
        assertThat(found).isEqualTo(status);
    }

    @Test
    void givenAllAtOnce_whenItIsAsked_thenRejectedComesFirstThenHeldThenAwaiting() {
        // Given
        var held = word(true, false, false, false, null).with(List.of(HOLD));
        var rejected = word(true, false, false, false, "NCR-1").with(List.of(HOLD));

        // When
        var reasons = InspectionRules.reasons(rejected);

        // Then
        assertThat(InspectionRules.status(held, true)).isEqualTo(InspectionStatus.HELD);
        assertThat(InspectionRules.status(rejected, true)).isEqualTo(InspectionStatus.REJECTED);
        assertThat(reasons)
                .containsExactly(
                        "L-1 is scrapped or returned by the disposition of NCR-1.",
                        "L-1 is on hold by H-1: Low hardness",
                        "L-1 has not passed its receiving inspection.");
    }

    @Test
    void givenThatNotAllWasHeard_whenNothingSpeaksAgainstIt_thenItIsUnknownAndNotAccepted() {
        // Given
        var word = word(false, false, false, false, null);

        // When
        var status = InspectionRules.status(word, false);

        // Then
        assertThat(status).isEqualTo(InspectionStatus.UNKNOWN);
        assertThat(InspectionRules.status(word(true, false, false, false, null), false))
                .isEqualTo(InspectionStatus.AWAITING);
    }

    @Test
    void givenWhatSpeaksAgainstIt_whenItIsPutAway_thenEachIsAFindingButAHoldThatBlocksShipmentsAlone() {
        // Given
        var word = word(true, false, false, false, null)
                .with(List.of(HOLD, new QualityWord.Hold("H-2", QualityWord.Blocks.SHIP, "x")));

        // When
        var against = InspectionRules.putAway(word);

        // Then
        assertThat(against)
                .extracting(Finding::kind)
                .containsExactly(ReceivingProblem.HELD, ReceivingProblem.AWAITING_INSPECTION);
        assertThat(against).allMatch(Finding::deviates);
        assertThat(InspectionRules.putAway(word(true, false, false, true, null)))
                .extracting(Finding::kind)
                .containsExactly(ReceivingProblem.REJECTED);
    }

    @Test
    void givenThatQualityDoesNotAnswer_whenWhatWasHeardSpeaksAgainstIt_thenThatCanNotBeKnownNow() {
        // Given
        var word = word(true, false, false, false, null);

        // When
        var finding = InspectionRules.notKnown(word, 12);

        // Then
        assertThat(finding.kind()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(finding.isSilence()).isTrue();
        assertThat(finding.sentence()).contains("has not passed its receiving inspection", "up to 12");
    }

    private static QualityWord word(
            boolean byPolicy, boolean byPlan, boolean hasPassed, boolean hasFailed, @Nullable String rejectedBy) {
        return new QualityWord(
                UUID.randomUUID(), "L-1", byPolicy, byPlan, hasPassed, hasFailed, rejectedBy, List.of(), null);
    }
}
