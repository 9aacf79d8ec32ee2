package org.lotline.receiving.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lotline.receiving.lot.Stated.BAR;
import static org.lotline.receiving.lot.Stated.PUMP;
import static org.lotline.receiving.lot.Stated.SEALANT;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.receiving.lot.Stated;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.receiving.supplier.Supplier;
import org.lotline.runtime.rule.Finding;

/** All that speaks against a delivery is told at once; what makes no sense is refused as a report, too. It came on 15 March. */
class ArrivalRulesTest {

    private static final LocalDate MARCH_15 = LocalDate.of(2026, 3, 15);

    @Test
    void givenADeliveryInOrder_whenItIsJudged_thenItsLinesAreItsLotsInTheirOrder() {
        // When
        var judged = judge("STEEL", "DN-1", line(Stated.lot(BAR, "20", "{bar}")), pumps("2", "SN-1", "SN-2"));

        // Then
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.lots()).extracting(ArrivingLot::index).containsExactly(0, 1, 1);
        assertThat(judged.lots())
                .extracting(lot -> lot.facts().stated().serial())
                .containsExactly(null, "SN-1", "SN-2");
    }

    @Test
    void givenADeliveryThatIsWrongInManyWays_whenItIsJudged_thenAllIsToldInItsOrder() {
        // When
        var judged = judge("STEAL", "--", line(Stated.lot(BAR, "0", "{bar}")), line(Stated.lot(BAR, "1", "kg")));

        // Then
        assertThat(judged.findings())
                .extracting(finding -> finding.kind().slug(), Finding::field)
                .containsExactly(
                        tuple("unknown-supplier", "supplier"),
                        tuple("invalid-number", "deliveryNote"),
                        tuple("invalid-quantity", "lines[0].quantity.value"),
                        tuple("wrong-unit", "lines[1].quantity.unit"));
        assertThat(judged.nonsense()).as("of a report, too").isEqualTo(judged.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "A-1 A-2 A-3", "A-1 a1", "A-1 -"})
    void givenALineOfTwoPumps_whenItsSerialsDontFit_thenTheyAreFound(String serials) {
        // When
        var judged = judge("STEEL", "DN-1", pumps("2", serials.split(" ", -1)));

        // Then
        assertThat(judged.findings()).extracting(Finding::field).contains("lines[0].serials");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-14, true", "2026-03-15, false", "2026-12-31, false"})
    void givenALastDay_whenItWasOverAsTheGoodsCame_thenARequestIsRefusedAndAReportTaken(
            String expiresOn, boolean isFound) {
        // When
        var judged = judge("STEEL", "DN-1", line(Stated.expiring(expiresOn)));

        // Then
        assertThat(judged.findings().stream().map(finding -> finding.kind().slug()))
                .isEqualTo(isFound ? List.of("expired-on-arrival") : List.of());
        assertThat(judged.nonsense()).isEmpty();
        assertThat(judged.lots()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5000, false", "5001, true"})
    void givenALineOfMany_whenItMakesMoreLotsThanACallMay_thenThatAloneIsTold(int count, boolean isFound) {
        // Given
        var serials =
                IntStream.range(0, count).mapToObj(serial -> "SN-" + serial).toArray(String[]::new);

        // When
        var judged = judge("STEEL", "--", pumps(Integer.toString(count), serials));

        // Then
        assertThat(judged.findings()).extracting(Finding::field).containsExactly(isFound ? "lines" : "deliveryNote");
    }

    private static JudgedDelivery judge(String supplier, String note, NewDelivery.Line... lines) {
        var known = Optional.of(new Supplier()).filter(any -> supplier.equals("STEEL"));
        return ArrivalRules.check(
                new NewDelivery(supplier, note, false, List.of(lines)),
                known,
                Stated.named(BAR, PUMP, SEALANT),
                MARCH_15);
    }

    private static NewDelivery.Line line(StatedLot lot) {
        return new NewDelivery.Line("PO-1", "1", lot, Collections.emptyList(), null, null);
    }

    private static NewDelivery.Line pumps(String quantity, String... serials) {
        return new NewDelivery.Line(
                "PO-1",
                "1",
                Stated.lot(PUMP, quantity, "{pc}"),
                Stream.of(serials).toList(),
                null,
                null);
    }
}
