package org.lotline.receiving.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.receiving.lot.Stated.BAR;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.material.Quantity;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Stated;
import org.lotline.runtime.rule.Finding;

/** A line that comes again is the one of before; the rest and what was voided come in; a line told otherwise is refused. */
class ReceivedLinesTest {

    @Test
    void givenALineThatWasReceived_whenItComesAgainWithTheRest_thenTheRestIsNew() {
        // When
        var fresh = received(lot("1", "20"))
                .newOf(pushed(bars("1", "20"), bars("2", "8")), false)
                .orRefuse();

        // Then
        assertThat(fresh).extracting(lot -> lot.line().line()).containsExactly("2");
    }

    @Test
    void givenALineThatWasReceived_whenItsQuantityIsToldOtherwise_thenItIsFoundWithTheWayOut() {
        // When
        var ruling = received(lot("1", "12")).newOf(pushed(bars("1", "8")), false);

        // Then
        assertThat(ruling.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("delivery-differs");
            assertThat(finding.field()).isEqualTo("lines[0]");
            assertThat(finding.wayOut()).contains("partial: true", "POST /corrections");
        });
    }

    @Test
    void givenALineThatWasReceived_whenItsQuantityIsFurtherMaterial_thenItIsNew() {
        // When
        var fresh = received(lot("1", "12")).newOf(pushed(bars("1", "8")), true).orRefuse();

        // Then
        assertThat(fresh).hasSize(1);
    }

    @Test
    void givenAVoidedLine_whenItComesAgain_thenItIsNew() {
        // Given
        var voided = lot("1", "20");
        voided.voided = true;

        // When
        var fresh = received(voided).newOf(pushed(bars("1", "20")), false).orRefuse();

        // Then
        assertThat(fresh).hasSize(1);
    }

    @Test
    void givenALineThatWasReceivedOnce_whenItComesTwiceInOnePush_thenTheSecondIsNew() {
        // When
        var fresh = received(lot("1", "20"))
                .newOf(pushed(bars("1", "20"), bars("1", "20.0")), false)
                .orRefuse();

        // Then
        assertThat(fresh).extracting(ArrivingLot::index).containsExactly(1);
    }

    @Test
    void givenTwoLinesToldOtherwise_whenTheyArePushed_thenBothAreTold() {
        // When
        var ruling = received(lot("1", "12"), lot("2", "3")).newOf(pushed(bars("1", "8"), bars("2", "4")), false);

        // Then
        assertThat(ruling.against()).extracting(Finding::field).containsExactly("lines[0]", "lines[1]");
    }

    private static ReceivedLines received(Lot... lots) {
        var receipt = new Receipt();
        receipt.receiptId = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a009");
        receipt.supplier = "STEEL";
        receipt.deliveryNote = "DN-1";
        return new ReceivedLines(receipt, List.of(lots));
    }

    private static Lot lot(String line, String amount) {
        var lot = Stated.received();
        lot.purchaseOrder = "PO-1";
        lot.line = line;
        lot.received = new BigDecimal(amount);
        return lot;
    }

    private static List<ArrivingLot> pushed(NewDelivery.Line... lines) {
        var index = new int[1];
        return Stream.of(lines)
                .map(line -> new ArrivingLot(
                        index[0]++,
                        line,
                        new CheckedLot(line.lot(), Quantity.of(line.lot().amount(), BAR.unit()))))
                .toList();
    }

    private static NewDelivery.Line bars(String line, String amount) {
        return new NewDelivery.Line("PO-1", line, Stated.lot(BAR, amount, "{bar}"), List.of(), null, null);
    }
}
