package org.lotline.shipping.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.ClearanceState;

/** A shipment leaves whole or not at all, once, and is not changed while it leaves. */
class ShipmentRulesTest {

    private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");
    private static final UUID CLEARANCE = new UUID(0, 7);

    @ParameterizedTest
    @EnumSource
    void givenAShipment_whenItIsPickedIntoOrPutBackFrom_thenOnlyAnOpenOneChanges(ShipmentState state) {
        // Given
        var shipment = shipment(state);

        // When
        var found = ShipmentRules.notChangeable(shipment);

        // Then
        assertThat(found.map(Finding::kind))
                .isEqualTo(
                        switch (state) {
                            case OPEN -> Optional.empty();
                            case LEAVING -> Optional.of(ShippingProblem.SHIPMENT_LEAVING);
                            case CONFIRMED -> Optional.of(ShippingProblem.SHIPMENT_CONFIRMED);
                        });
    }

    @ParameterizedTest
    @EnumSource
    void givenAShipment_whenItIsConfirmed_thenOnlyWhatHasNotLeftLeaves(ShipmentState state) {
        assertThat(ShipmentRules.left(shipment(state)).isPresent()).isEqualTo(state == ShipmentState.CONFIRMED);
    }

    @ParameterizedTest(name = "{0} lines: refused {1}")
    @CsvSource({"1000, false", "1001, true"})
    void givenAShipment_whenManyLinesArePicked_thenOneSpendingMustHoldThem(long lines, boolean isRefused) {
        assertThat(ShipmentRules.tooMany(shipment(ShipmentState.OPEN), lines).map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ShippingProblem.TOO_MANY_LINES) : Optional.empty());
    }

    @Test
    void givenNothingPicked_whenTheShipmentIsConfirmed_thenNothingLeaves() {
        // Given
        var lines = List.of(line("J-1", LineStatus.PUT_BACK, null), line("J-2", LineStatus.VOIDED, null));

        // When
        var ruling = ShipmentRules.leaving(shipment(ShipmentState.OPEN), lines);

        // Then
        assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ShippingProblem.NOTHING_PICKED);
    }

    @Test
    void givenALineOnItsWayBack_whenTheShipmentIsConfirmed_thenItWaitsForIt() {
        // Given
        var back = line("J-2", LineStatus.PUTTING_BACK, null);
        var lines = List.of(line("J-1", LineStatus.PICKED, CLEARANCE), back);

        // When
        var ruling = ShipmentRules.leaving(shipment(ShipmentState.OPEN), lines);

        // Then
        assertThat(ruling.against()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ShippingProblem.NOT_CLEARED);
            assertThat(found.field()).isEqualTo("lines[%s]".formatted(back.lineId));
            assertThat(found.sentence()).isEqualTo("J-2 is being put back.");
        });
    }

    @Test
    void givenPickedLines_whenTheShipmentIsConfirmed_thenTheyAreWhatLeaves() {
        // Given
        var picked = line("J-1", LineStatus.PICKED, CLEARANCE);

        // When
        var ruling = ShipmentRules.leaving(
                shipment(ShipmentState.OPEN), List.of(picked, line("J-2", LineStatus.PUT_BACK, null)));

        // Then
        assertThat(ruling.orRefuse()).containsExactly(picked);
    }

    @Test
    void givenAClearanceThatWasNotSpentJustNow_whenTheShipmentLeaves_thenOurOwnRowIsNotEnough() {
        // Given
        var lines = List.of(line("J-1", LineStatus.PICKED, CLEARANCE), line("J-2", LineStatus.PICKED, null));

        // When
        var none = ShipmentRules.unspent(lines, Set.of());
        var one = ShipmentRules.unspent(lines, Set.of(CLEARANCE));

        // Then
        assertThat(none).hasSize(2).extracting(Finding::kind).containsOnly(ShippingProblem.NOT_CLEARED);
        assertThat(one).extracting(Finding::sentence).containsExactly("The clearance of J-2 was not spent.");
    }

    @Test
    void givenALineWithoutClearance_whenTheShipmentIsToLeave_thenItIsNamed() {
        // When
        var found = ShipmentRules.uncleared(
                List.of(line("J-1", LineStatus.PICKED, CLEARANCE), line("J-2", LineStatus.PICKED, null)));

        // Then
        assertThat(found).extracting(Finding::sentence).containsExactly("J-2 was not cleared.");
    }

    @Test
    void givenWhatQualityFoundSince_whenTheShipmentIsToLeave_thenItsLineIsNamedWithTheReason() {
        // Given
        var check = new CheckedClearance();
        check.refusal = "H-1 reaches it.";

        // When
        var found = ShipmentRules.refusedSince(
                List.of(line("J-1", LineStatus.PICKED, CLEARANCE), line("J-2", LineStatus.PICKED, new UUID(0, 8))),
                Map.of(CLEARANCE, check));

        // Then
        assertThat(found).extracting(Finding::sentence).containsExactly("J-1: H-1 reaches it.");
    }

    @Test
    void givenALine_whenItIsPutBackTwiceOrIsNone_thenEachIsToldApart() {
        // Given
        var picked = line("J-1", LineStatus.PICKED, null);
        var back = line("J-2", LineStatus.PUT_BACK, null);
        var shipment = shipment(ShipmentState.OPEN);
        var lines = List.of(picked, back);

        // When
        var again = ShipmentRules.lineToPutBack(shipment, lines, back.lineId);
        var none = ShipmentRules.lineToPutBack(shipment, lines, new UUID(0, 99));

        // Then
        assertThat(ShipmentRules.lineToPutBack(shipment, lines, picked.lineId).orRefuse())
                .isSameAs(picked);
        assertThat(again.against()).extracting(Finding::kind).containsExactly(ShippingProblem.LINE_PUT_BACK);
        assertThat(none.against()).extracting(Finding::kind).containsExactly(ProblemType.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void givenAClearanceThatIsNotTakenBack_whenItsLineIsPutBack_thenTheConfirmationBrokeOffUnlessItIsNobodys(
            ClearanceState state) {
        // When
        var found = ShipmentRules.brokeOff(
                shipment(ShipmentState.OPEN), line("J-1", LineStatus.PICKED, CLEARANCE), Optional.of(state));

        // Then
        assertThat(found.isEmpty()).isEqualTo(state == ClearanceState.RETURNED);
    }

    @ParameterizedTest(name = "to {0}: refused {1}")
    @CsvSource({"NF-PLANT2, false", "NF-PLANT3, true"})
    void givenANumber_whenItIsOpenedAgain_thenItGoesToTheSameConsignee(String consignee, boolean isRefused) {
        assertThat(ShipmentRules.goesElsewhere(shipment(ShipmentState.OPEN), consignee)
                        .map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ShippingProblem.SHIPMENT_DIFFERS) : Optional.empty());
    }

    @Test
    void givenNoShipment_whenAnythingIsDoneToIt_thenItIsNotFound() {
        assertThat(ShipmentRules.opened(Optional.empty(), "S-9").against())
                .extracting(Finding::kind)
                .containsExactly(ProblemType.NOT_FOUND);
    }

    private static Shipment shipment(ShipmentState state) {
        var shipment = new Shipment();
        shipment.shipmentNumber = "S-1";
        shipment.consignee = "NF-PLANT2";
        shipment.leavingSince = state == ShipmentState.LEAVING ? NOON : null;
        shipment.confirmedAt = state == ShipmentState.CONFIRMED ? NOON : null;
        return shipment;
    }

    private static ShipmentLine line(String lot, LineStatus status, @Nullable UUID clearance) {
        var line = new ShipmentLine();
        line.lineId = UUID.nameUUIDFromBytes(lot.getBytes(UTF_8));
        line.lotNumber = lot;
        line.amount = BigDecimal.ONE;
        line.unit = "{pc}";
        line.status = status;
        line.clearanceId = clearance;
        return line;
    }
}
