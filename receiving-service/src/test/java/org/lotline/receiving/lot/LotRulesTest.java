package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.receiving.lot.Stated.BAR;
import static org.lotline.receiving.lot.Stated.PUMP;
import static org.lotline.receiving.lot.Stated.SEALANT;
import static org.lotline.receiving.lot.Stated.named;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.material.Quantity;
import org.lotline.receiving.item.ItemConversion;
import org.lotline.runtime.rule.Finding;

/** What makes no sense as a lot is found with its field, and not even a report of it is taken. */
class LotRulesTest {

    private static final String AT = "lines[0].";

    @ParameterizedTest
    @CsvSource({
        "0, {bar}, invalid-quantity, quantity.value",
        "-3, {bar}, invalid-quantity, quantity.value",
        "1e30, {bar}, invalid-quantity, quantity.value",
        "2000000000, {bar}, invalid-quantity, quantity.value",
        "0.0000000001, {bar}, invalid-quantity, quantity.value",
        "20, kg, wrong-unit, quantity.unit",
        "20, furlongs, wrong-unit, quantity.unit"
    })
    void givenAnItemCountedInBars_whenAQuantityMakesNoSense_thenItIsFound(
            String amount, String unit, String kind, String field) {
        // When
        var judged = LotRules.check(Stated.lot(BAR, amount, unit), AT, named(BAR));

        // Then
        assertThat(judged.lot()).isEmpty();
        assertThat(judged.findings()).singleElement().satisfies(finding -> isNonsense(finding, kind, AT + field));
    }

    @Test
    void givenNoSuchItem_whenALotOfItIsStated_thenItIsFound() {
        // When
        var judged = LotRules.check(Stated.lot(PUMP, "1", "{pc}"), AT, named(BAR));

        // Then
        assertThat(judged.lot()).isEmpty();
        assertThat(judged.findings())
                .singleElement()
                .satisfies(finding -> isNonsense(finding, "unknown-item", AT + "item"));
    }

    @ParameterizedTest
    @CsvSource({
        "A1, XXX, unknown-mill, heat.mill",
        "---, , invalid-number, heat.number",
        "'A\n48213', GLS, invalid-request, heat.number",
        "A\u202E48213, GLS, invalid-request, heat.number"
    })
    void givenAHeat_whenItsMillOrItsNumberCantBe_thenItIsFoundBesideTheLot(
            String number, String mill, String kind, String field) {
        // When
        var judged = LotRules.check(Stated.ofHeat(number, mill), AT, named(BAR));

        // Then
        assertThat(judged.findings()).singleElement().satisfies(finding -> isNonsense(finding, kind, AT + field));
        assertThat(judged.lot()).as("so that all is told at once").isPresent();
    }

    @Test
    void givenALotThatIsWrongInManyWays_whenItIsJudged_thenAllIsToldInTheOrderOfItsFields() {
        // Given
        var lot = new StatedLot(
                BAR.id, new BigDecimal("-1"), "{bar}", "--", null, null, null, LocalDate.of(1066, 1, 1), null, null);

        // When
        var judged = LotRules.check(lot, AT, named(BAR));

        // Then
        assertThat(judged.findings())
                .extracting(Finding::field)
                .containsExactly(AT + "supplierLot", AT + "expiresOn", AT + "quantity.value");
    }

    @Test
    void givenALotThatMakesSense_whenItIsJudged_thenNothingIsFound() {
        // When
        var judged = LotRules.check(Stated.ofHeat("A48213", "GLS"), AT, named(BAR));

        // Then
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.lot().orElseThrow().quantity()).isEqualTo(Quantity.of("20", BAR.unit()));
    }

    @ParameterizedTest
    @CsvSource({"{box}, 2, {box}, 10, {pc}", "g, 500, , 25, g"})
    void givenAnExactConversion_whenTheLotIsStatedInItsUnit_thenItIs20Pieces(
            String unit, String stated, String of, String amount, String conversionUnit) {
        // Given
        var conversion = new ItemConversion(new BigDecimal(amount), conversionUnit, ItemConversion.EXACT, of);
        var boxed = Stated.item("BOXED", "{pc}", conversion);

        // When
        var judged = LotRules.check(Stated.lot(boxed, stated, unit), AT, named(boxed));

        // Then
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.lot().orElseThrow().quantity()).isEqualTo(Quantity.of("20", boxed.unit()));
    }

    @ParameterizedTest
    @CsvSource({"2, {pc}", "0.5, {pc}"})
    void givenASerial_whenItIsOfMoreOrLessThanAPiece_thenItIsFound(String amount, String unit) {
        // When
        var judged = LotRules.check(Stated.withSerial(PUMP, amount, unit, "SN-1"), AT, named(PUMP));

        // Then
        assertThat(judged.findings())
                .singleElement()
                .satisfies(finding -> isNonsense(finding, "serials-differ", AT + "serials"));
    }

    @Test
    void givenASerial_whenItIsOfAKilogram_thenItIsFoundForAKilogramIsNoPiece() {
        // When
        var judged = LotRules.check(Stated.withSerial(SEALANT, "1", "kg", "SN-1"), AT, named(SEALANT));

        // Then
        assertThat(judged.findings())
                .singleElement()
                .satisfies(finding -> isNonsense(finding, "serials-differ", AT + "serials"));
    }

    @ParameterizedTest
    @CsvSource({"1949-12-31, true", "1950-01-01, false", "2199-12-31, false", "2200-01-01, true"})
    void givenADate_whenNobodyPrintsItOnAPackage_thenItIsFound(LocalDate expiresOn, boolean isFound) {
        assertThat(LotRules.implausibleExpiry(expiresOn, "expiresOn").isPresent())
                .isEqualTo(isFound);
    }

    @Test
    void givenAVoidedLot_whenSomethingIsDoneWithIt_thenItIsFoundWithTheReason() {
        // Given
        var lot = Stated.received();
        lot.voided = true;
        lot.voidReason = "Tags were swapped";

        // When
        var found = LotRules.isVoid(lot);

        // Then
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("lot-voided");
            assertThat(finding.sentence()).contains("20260315-STEEL-001", "Tags were swapped");
        });
        assertThat(LotRules.isVoid(Stated.received())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOT 1", "123456789012345678901", "Ä-1"})
    void givenANumber_whenNoLabelCarriesIt_thenItNamesNoLot(String number) {
        assertThat(LotRules.lotNumber(number).against())
                .singleElement()
                .satisfies(finding -> isNonsense(finding, "invalid-number", "number"));
    }

    private static void isNonsense(Finding finding, String kind, String field) {
        assertThat(finding.kind().slug()).isEqualTo(kind);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.wayOut()).isNotBlank();
        assertThat(finding.deviates()).isFalse();
    }
}
