package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.ncr.Decision;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What speaks against issuing or shipping, each reason by itself and all at once. */
class GateRulesTest {

    private final Judged lot = new Judged();

    @Test
    void givenNothingAgainstIt_whenItIsJudged_thenNothingIsFound() {
        // When
        var found = List.of(lot.toShip(), lot.toIssue(), lot.asFarAsKnown());

        // Then
        assertThat(found).allMatch(List::isEmpty);
    }

    @Test
    void givenAHoldOnWhatItCameFrom_whenItIsIssuedOrShipped_thenTheHoldAndItsSourceAreNamed() {
        // Given
        lot.held(Key.lot(lot.barId));

        // When
        var ship = lot.toShip();

        // Then
        assertThat(kinds(ship)).containsExactly(QualityProblem.HELD);
        assertThat(sentences(ship))
                .containsExactly("J4520-A came of BAR-1, which is on hold by H-20260407-001: Low hardness");
        assertThat(lot.toIssue()).isEqualTo(ship);
    }

    @Test
    void givenAHoldOnTheLotItself_whenItIsJudged_thenItSaysSo() {
        // Given
        lot.held(Key.lot(lot.lotId));

        // When
        var ship = lot.toShip();

        // Then
        assertThat(sentences(ship)).containsExactly("J4520-A is on hold by H-20260407-001: Low hardness");
    }

    @Test
    void givenTwoHoldsOfWhichOneWasToldAlready_whenItIsJudgedAgain_thenOnlyTheOtherCounts() {
        // Given
        lot.held(Key.lot(lot.barId)).held(Key.job(lot.jobId));

        // When
        var found = GateRules.check(lot.request(Purpose.SHIP), lot.ancestry(), lot.facts(), Set.of("H-20260407-001"));

        // Then
        assertThat(sentences(found))
                .containsExactly("J4520-A came of job J3, which is on hold by H-20260407-002: Low hardness");
    }

    @Test
    void givenAnExpiry_whenItsLastDayIsOver_thenItIsNeitherIssuedNorShippedAndOnThatDayItStillIs() {
        // Given
        lot.expiresOn = Judged.TODAY;
        var onThatDay = lot.toShip();

        // When
        lot.expiresOn = Judged.TODAY.minusDays(1);

        // Then
        assertThat(onThatDay).isEmpty();
        assertThat(kinds(lot.toShip())).containsExactly(QualityProblem.EXPIRED);
        assertThat(kinds(lot.toIssue())).containsExactly(QualityProblem.EXPIRED);
    }

    @Test
    void givenADeviationInTheAncestry_whenNothingIsKnownOfItHere_thenItDoesNotShipButIsIssued() {
        // Given
        var deviation = lot.deviated();

        // When
        var ship = lot.toShip();

        // Then
        assertThat(kinds(ship)).containsExactly(QualityProblem.DEVIATION_OPEN);
        assertThat(sentences(ship).getFirst()).contains("4130 instead of 4140");
        assertThat(lot.toIssue()).isEmpty();
        lot.cleared.add(deviation);
        assertThat(lot.toShip()).isEmpty();
    }

    @Test
    void givenAnNcrOnAnAncestor_whenItShips_thenItIsStoppedByTheOpenOneAndByOneThatClearsNothing() {
        // Given
        var open = lot.stopped(Key.lot(lot.barId), null);

        // When
        var ship = open.toShip();

        // Then
        assertThat(kinds(ship)).containsExactly(QualityProblem.NCR_OPEN);
        assertThat(sentences(ship)).containsExactly("NCR-20260407-001 is open on BAR-1: Surface cracks");
        assertThat(open.toIssue()).isEmpty();
        assertThat(sentences(new Judged()
                                .stopped(Key.job(UUID.randomUUID()), Decision.SCRAP)
                                .toShip())
                        .getFirst())
                .startsWith("NCR-20260407-001 decided scrap on job:");
    }

    @Test
    void givenMissingRecords_whenItShips_thenEachIsNamedButItMayBeIssued() {
        // Given
        lot.gaps.addAll(List.of("bar has no CMTR", "bar has no heat"));

        // When
        var ship = lot.toShip();

        // Then
        assertThat(kinds(ship)).containsOnly(QualityProblem.RECORD_MISSING);
        assertThat(sentences(ship)).containsExactly("bar has no CMTR", "bar has no heat");
        assertThat(lot.toIssue()).isEmpty();
    }

    @Test
    void givenAPlanForFinalInspection_whenItIsMissingOrPassed_thenOnlyAPassedOneShips() {
        // Given
        lot.planned(Judged.SHAFT, InspectionKind.FINAL);

        // When
        var missing = lot.toShip();

        // Then
        assertThat(kinds(missing)).containsExactly(QualityProblem.INSPECTION_MISSING);
        assertThat(sentences(missing)).containsExactly("J4520-A has not passed its final inspection.");
        assertThat(lot.toIssue()).isEmpty();
        lot.passed(InspectionKind.FINAL, lot.lotId);
        assertThat(lot.toShip()).isEmpty();
    }

    @Test
    void givenAPlanForFirstArticle_whenTheJobIsNotKnownToMakeTheItem_thenItIsMissingOfTheLot() {
        // Given
        lot.planned(Judged.SHAFT, InspectionKind.FIRST_ARTICLE);
        lot.firstArticles.add(lot.jobId);

        // When
        var unknown = lot.toShip();

        // Then
        assertThat(sentences(unknown)).containsExactly("J4520-A has not passed a first-article inspection.");
        lot.passed(InspectionKind.FIRST_ARTICLE, lot.lotId);
        assertThat(lot.toShip()).isEmpty();
    }

    @Test
    void givenAPlanForFirstArticle_whenTheJobThatMakesTheItemWasInspectedOrNot_thenTheJobIsNamedUntilItWas() {
        // Given
        lot.planned(Judged.SHAFT, InspectionKind.FIRST_ARTICLE);
        lot.madeBy.put(lot.jobId, Judged.SHAFT);

        // When
        var missing = lot.toShip();

        // Then
        assertThat(sentences(missing)).containsExactly("J4520-A has not passed a first-article inspection of job J3.");
        lot.firstArticles.add(lot.jobId);
        assertThat(lot.toShip()).isEmpty();
    }

    @Test
    void givenMaterialThatNeedsAReceivingInspection_whenItIsMissing_thenWhatCameOfItIsNeitherIssuedNorShipped() {
        // Given
        lot.barNeedsInspection = true;
        var planned = new Judged().planned(Judged.BAR, InspectionKind.RECEIVING);

        // When
        var byPolicy = lot.toIssue();
        var byPlan = planned.toShip();

        // Then
        assertThat(kinds(byPolicy)).containsExactly(QualityProblem.INSPECTION_MISSING);
        assertThat(sentences(byPolicy)).containsExactly("BAR-1 has not passed its receiving inspection.");
        assertThat(sentences(byPlan)).containsExactly("BAR-1 has not passed its receiving inspection.");
        planned.passed(InspectionKind.RECEIVING, planned.barId);
        assertThat(planned.toShip()).isEmpty();
    }

    @Test
    void givenAPartOfALotThatNeedsAReceivingInspectionByPlan_whenItsLotHasPassed_thenThePartNeedsNoneOfItsOwn() {
        // Given
        var part = new Judged().planned(Judged.BAR, InspectionKind.RECEIVING);

        // When
        part.barIsSplitOff = true;

        // Then
        assertThat(part.toIssue()).isEmpty();
    }

    @Test
    void givenFoundMaterial_whenItIsIssuedOrShipped_thenTheGateSaysNoUntilItsIdentityIsRecordedAndItsHoldWasPut() {
        // Given
        lot.barIsFound = true;
        lot.barIsUnidentified = true;

        // When
        var unidentified = lot.toIssue();

        // Then
        assertThat(kinds(unidentified)).containsExactly(QualityProblem.IDENTITY_UNKNOWN);
        assertThat(lot.toShip()).isEqualTo(unidentified);
        assertThat(lot.asFarAsKnown()).isEqualTo(unidentified);
        lot.barIsUnidentified = false;
        lot.unheldFinds.add(lot.barId);
        assertThat(kinds(lot.toIssue())).containsExactly(QualityProblem.HELD);
        lot.unheldFinds.clear();
        assertThat(lot.toIssue()).isEmpty();
    }

    @Test
    void givenEverythingAgainstIt_whenItShips_thenEveryReasonIsToldAndTheHoldFirst() {
        // Given
        lot.held(Key.lot(lot.barId)).planned(Judged.SHAFT, InspectionKind.FINAL, InspectionKind.FIRST_ARTICLE);
        lot.deviated();
        lot.gaps.add("bar has no heat");

        // When
        var ship = lot.toShip();

        // Then
        assertThat(kinds(ship))
                .containsExactly(
                        QualityProblem.HELD,
                        QualityProblem.DEVIATION_OPEN,
                        QualityProblem.RECORD_MISSING,
                        QualityProblem.INSPECTION_MISSING,
                        QualityProblem.INSPECTION_MISSING);
        assertThat(ship)
                .allMatch(finding ->
                        finding.field().equals("lotId") && !finding.wayOut().isBlank());
    }

    @Test
    void givenATraceThatIsBehind_whenItReachesAHoldOrAnNcr_thenThatIsANoAndWhatPolicyRequiresIsNotAsked() {
        // Given
        lot.reached().stopped(Key.lot(lot.lotId), null).planned(Judged.SHAFT, InspectionKind.FINAL);

        // When
        var known = lot.asFarAsKnown();

        // Then
        assertThat(kinds(known)).containsExactly(QualityProblem.HELD, QualityProblem.NCR_OPEN);
        assertThat(sentences(known).getFirst())
                .isEqualTo(
                        "J4520-A is reached by the hold H-20260407-009, as trace said of it: Low hardness. It stays refused until trace can say otherwise.");
    }

    private static List<ProblemType> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private static List<String> sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).toList();
    }
}
