package org.lotline.quality.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.clearance.SpendingClearances.StoppingHolds.Stop;
import org.lotline.quality.plant.Acts;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** A line is cleared once; a clearance is spent or given back, never both. */
class ClearanceRulesTest {

    private final UUID shipment = UUID.randomUUID();
    private final UUID lot = UUID.randomUUID();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"12, {pc}, true", "12.0, {pc}, true", "13, {pc}, false", "12, kg, false"})
    void givenAClearedLine_whenItIsAskedForAgain_thenTheSameIsTheSameAndAnotherIsRefused(
            String value, String unit, boolean isSame) {
        // When
        var found = ClearanceRules.isOfSameLine(
                request(Purpose.SHIP, lot, value, unit), clearance(ClearanceStatus.GIVEN, shipment));

        // Then
        assertThat(found.isEmpty()).isEqualTo(isSame);
        assertThat(found.map(Finding::kind).orElse(QualityProblem.LINE_CLEARED)).isEqualTo(QualityProblem.LINE_CLEARED);
    }

    @Test
    void givenAClearedLine_whenItIsAskedForAnotherLotOrPurpose_thenItIsClearedOtherwise() {
        // When
        var otherLot = ClearanceRules.isOfSameLine(
                request(Purpose.SHIP, UUID.randomUUID(), "12", "{pc}"), clearance(ClearanceStatus.GIVEN, shipment));
        var otherPurpose = ClearanceRules.isOfSameLine(
                request(Purpose.ISSUE, lot, "12", "{pc}"), clearance(ClearanceStatus.GIVEN, shipment));

        // Then
        assertThat(otherLot).isPresent();
        assertThat(otherPurpose).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = "GIVEN", mode = EnumSource.Mode.EXCLUDE)
    void givenAClearanceThatEnded_whenItIsGivenBack_thenItIsRefused(ClearanceStatus status) {
        // When
        var found = ClearanceRules.mayReturn(clearance(status, shipment));

        // Then
        assertThat(found.map(Finding::kind)).contains(QualityProblem.CLEARANCE_ENDED);
        assertThat(found.map(Finding::sentence).orElse(""))
                .contains(status == ClearanceStatus.SPENT ? shipment.toString() : status.word());
    }

    @Test
    void givenAClearance_whenItIsGivenBack_thenNothingSpeaksAgainstIt() {
        // When
        var found = ClearanceRules.mayReturn(clearance(ClearanceStatus.GIVEN, shipment));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void givenClearancesOfNobodyOrOfAnotherShipment_whenTheyAreSpent_thenEachIsNamedWhereItStands() {
        // Given
        var own = clearance(ClearanceStatus.GIVEN, shipment);
        var foreign = clearance(ClearanceStatus.GIVEN, UUID.randomUUID());
        var wanted = List.of(own.clearanceId(), foreign.clearanceId());

        // When
        var unknown = ClearanceRules.areKnown(wanted, List.of(own.clearanceId()));
        var ofAnother = ClearanceRules.areOfShipment(shipment, wanted, List.of(own, foreign));

        // Then
        assertThat(unknown).extracting(Finding::kind).containsExactly(ProblemType.NOT_FOUND);
        assertThat(ofAnother).extracting(Finding::kind).containsExactly(QualityProblem.NOT_OF_SHIPMENT);
        assertThat(ofAnother).extracting(Finding::field).containsExactly("clearances[1]");
    }

    @Test
    void givenOneGivenBackAndOneOnHeldSteel_whenTheyAreSpent_thenBothAreNamed() {
        // Given
        var back = clearance(ClearanceStatus.RETURNED, shipment);
        var held = clearance(ClearanceStatus.GIVEN, shipment);
        var stop = new Stop(held.clearanceId(), "H-20260407-001", "Low hardness", "heat A48213");

        // When
        var found = ClearanceRules.maySpend(
                List.of(held.clearanceId(), back.clearanceId()), List.of(back, held), List.of(stop));

        // Then
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(QualityProblem.CLEARANCE_RETURNED, QualityProblem.HELD);
        assertThat(found).extracting(Finding::field).containsExactly("clearances[1]", "clearances[0]");
    }

    @Test
    void givenOneSpentBefore_whenItIsSpentAgain_thenNoHoldStopsItAnyMore() {
        // Given
        var spent = clearance(ClearanceStatus.SPENT, shipment);
        var given = clearance(ClearanceStatus.GIVEN, shipment);
        var back = clearance(ClearanceStatus.RETURNED, shipment);
        var gone = clearance(ClearanceStatus.CONFIRMED, shipment);

        // When
        var stoppable = ClearanceRules.stoppable(List.of(spent, given, back, gone));

        // Then
        assertThat(stoppable).containsExactly(given.clearanceId(), back.clearanceId());
    }

    private static ClearanceRequest request(Purpose purpose, UUID lotId, String value, String unit) {
        return new ClearanceRequest(
                purpose, lotId, new Measure(new BigDecimal(value), unit), null, UUID.randomUUID(), UUID.randomUUID());
    }

    private Clearance clearance(ClearanceStatus status, UUID shipmentId) {
        return new Clearance(
                UUID.randomUUID(),
                Purpose.SHIP,
                lot,
                new Measure(new BigDecimal("12"), "{pc}"),
                null,
                shipmentId,
                UUID.randomUUID(),
                status,
                Acts.NOW,
                null,
                Verification.VERIFIED,
                null,
                null);
    }
}
