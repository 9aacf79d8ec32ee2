package org.lotline.shipping.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** What was packed wrongly is put right after it left. */
class ShipmentCorrectionRulesTest {

    private static final UUID LINE = new UUID(0, 1);

    @Test
    void givenAShipmentThatHasNotLeft_whenItIsCorrected_thenTheWayIsToPutBack() {
        // Given
        var left = shipment();
        left.confirmedAt = Instant.EPOCH;

        // When
        var found = ShipmentCorrectionRules.notLeft(shipment());

        // Then
        assertThat(ShipmentCorrectionRules.notLeft(left)).isEmpty();
        assertThat(found).hasValueSatisfying(not -> {
            assertThat(not.kind()).isEqualTo(ShippingProblem.NOT_SHIPPED);
            assertThat(not.wayOut()).contains("/return");
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenALine_whenItIsSaidNotToHaveLeft_thenItMustStandInTheShipment(LineStatus status) {
        // Given
        var line = line(status);

        // When
        var ruling = ShipmentCorrectionRules.toVoid(shipment(), List.of(line), List.of(LINE));

        // Then
        if (status == LineStatus.PICKED) {
            assertThat(ruling.orRefuse()).containsExactly(line);
        } else {
            assertThat(ruling.against()).singleElement().satisfies(found -> {
                assertThat(found.kind()).isEqualTo(ShippingProblem.LINE_VOIDED);
                assertThat(found.sentence()).endsWith("it is %s.".formatted(status.word()));
            });
        }
    }

    @Test
    void givenNoSuchLine_whenItIsSaidNotToHaveLeft_thenItMakesNoSense() {
        // When
        var ruling =
                ShipmentCorrectionRules.toVoid(shipment(), List.of(line(LineStatus.PICKED)), List.of(new UUID(0, 9)));

        // Then
        assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ProblemType.MAKES_NO_SENSE);
    }

    @ParameterizedTest(name = "{1} of {0} came back: refused {2}")
    @CsvSource({"5, 3, false", "3, 3, false", "2, 3, true"})
    void givenWhatCameBack_whenLessWouldHaveLeft_thenItIsRefused(int left, int back, boolean isRefused) {
        assertThat(ShipmentCorrectionRules.moreCameBack("J-1", pieces(left), pieces(back))
                        .map(Finding::kind))
                .isEqualTo(isRefused ? Optional.of(ShippingProblem.MORE_CAME_BACK) : Optional.empty());
    }

    private static Quantity pieces(int amount) {
        return Quantity.stored(BigDecimal.valueOf(amount), Unit.of("{pc}"));
    }

    private static Shipment shipment() {
        var shipment = new Shipment();
        shipment.shipmentNumber = "S-1";
        return shipment;
    }

    private static ShipmentLine line(LineStatus status) {
        var line = new ShipmentLine();
        line.lineId = LINE;
        line.lotNumber = "J-1";
        line.amount = BigDecimal.ONE;
        line.unit = "{pc}";
        line.status = status;
        return line;
    }
}
