package org.lotline.shipping.goodsreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** Only what has left comes back, no more of it, and under a number of its own. */
class ReturnRulesTest {

    private static final Unit PC = Unit.of("{pc}");
    private static final UUID LOT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void givenAShipment_whenItIsUnknownOrHasNotLeft_thenNothingOfItComesBack() {
        // When
        var unknown = ReturnRules.shipped(Optional.empty(), "S-9");
        var here = ReturnRules.shipped(Optional.of(shipment(false)), "S-1");

        // Then
        assertThat(unknown.against()).extracting(Finding::kind).containsExactly(ShippingProblem.UNKNOWN_SHIPMENT);
        assertThat(here.against()).extracting(Finding::kind).containsExactly(ShippingProblem.NOT_SHIPPED);
        assertThat(ReturnRules.shipped(Optional.of(shipment(true)), "S-1").against())
                .isEmpty();
    }

    @Test
    void givenTheLinesOfAShipment_whenANumberIsScanned_thenItMeansOneLotThatTrulyLeft() {
        // Given
        var left = line(LOT, LineStatus.PICKED);
        var lines = List.of(left, line(OTHER, LineStatus.VOIDED), line(OTHER, LineStatus.PUT_BACK));
        var both = List.of(left, line(OTHER, LineStatus.PICKED));

        // When
        var one = ReturnRules.linesOf(shipment(true), lines, Set.of(LOT, OTHER), "J-1");
        var none = ReturnRules.linesOf(shipment(true), lines, Set.of(OTHER), "J-2");
        var several = ReturnRules.linesOf(shipment(true), both, Set.of(LOT, OTHER), "J-1");

        // Then
        assertThat(one.orRefuse()).containsExactly(left);
        assertThat(none.against()).extracting(Finding::kind).containsExactly(ShippingProblem.NOT_IN_SHIPMENT);
        assertThat(several.against()).extracting(Finding::kind).containsExactly(ShippingProblem.AMBIGUOUS_LOT);
    }

    @ParameterizedTest(name = "{0} of 12 after {1}: refused {2}")
    @CsvSource({"12, 0, false", "4, 8, false", "5, 8, true", "13, 0, true"})
    void givenWhatWasShipped_whenSomeComesBack_thenAllReturnsTogetherAreNoMore(
            int amount, int before, boolean isRefused) {
        // When
        var found = ReturnRules.moreThanShipped(pieces(amount), "J-1", shipment(true), pieces(12), pieces(before));

        // Then
        assertThat(found.map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ShippingProblem.MORE_THAN_SHIPPED) : Optional.empty());
    }

    @ParameterizedTest(name = "{0}: fits {1}")
    @CsvSource({"RMA-17, true", "'no blanks', false", "J23456789012345678901, false"})
    void givenANumberOfItsOwn_whenGoodsComeBack_thenALabelCarriesIt(String number, boolean fits) {
        assertThat(ReturnRules.number(number).against().stream()
                        .map(Finding::kind)
                        .toList())
                .isEqualTo(fits ? List.of() : List.of(ShippingProblem.INVALID_NUMBER));
    }

    @Test
    void givenANumber_whenItNamesAnotherLot_thenItIsTaken() {
        assertThat(ReturnRules.taken(LotNumber.of("RMA-17"), false)).isEmpty();
        assertThat(ReturnRules.taken(LotNumber.of("RMA-17"), true).map(Finding::kind))
                .contains(ShippingProblem.LOT_NUMBER_TAKEN);
    }

    private static Quantity pieces(int amount) {
        return Quantity.stored(BigDecimal.valueOf(amount), PC);
    }

    private static Shipment shipment(boolean hasLeft) {
        var shipment = new Shipment();
        shipment.shipmentNumber = "S-1";
        shipment.confirmedAt = hasLeft ? Instant.EPOCH : null;
        return shipment;
    }

    private static ShipmentLine line(UUID lotId, LineStatus status) {
        var line = new ShipmentLine();
        line.lotId = lotId;
        line.status = status;
        return line;
    }
}
