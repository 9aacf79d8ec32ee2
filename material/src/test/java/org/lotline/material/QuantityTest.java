package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static final Unit KG = Unit.of("kg");
    private static final Unit GRAM = Unit.of("g");
    private static final Unit INCH = Unit.of("[in_i]");
    private static final Unit FOOT = Unit.of("[ft_i]");

    @Test
    void givenAScale_whenStored_thenItIsKept() {
        // When
        var quantity = Quantity.of("12.500", KG);
        // Then
        assertThat(quantity.amount()).isEqualTo(new BigDecimal("12.500"));
        assertThat(quantity).hasToString("12.500 kg");
    }

    @Test
    void givenAnExponent_whenMade_thenItIsWrittenOut() {
        // When
        var quantity = Quantity.of(new BigDecimal("12E3"), KG);
        // Then
        assertThat(quantity).isEqualTo(Quantity.of("12000", KG)).hasToString("12000 kg");
    }

    @Test
    void givenTwoUnitsOfOneKind_whenAdded_thenTheSumIsInTheFirst() {
        // Given
        var kilograms = Quantity.of("1.50", KG);
        var grams = Quantity.of("250", GRAM);
        // When
        var sum = kilograms.plus(grams);
        // Then
        assertThat(sum).isEqualTo(Quantity.of("1.75", KG));
    }

    @Test
    void givenTwoUnitsOfOneKind_whenSubtracted_thenTheDifferenceMayBeNegative() {
        // Given
        var less = Quantity.of("1", FOOT);
        var more = Quantity.of("24", INCH);
        // When
        var difference = less.minus(more);
        // Then
        assertThat(difference).isEqualTo(Quantity.of("-1", FOOT));
        assertThat(difference.signum()).isNegative();
        assertThat(difference.negate()).isEqualTo(Quantity.of("1", FOOT));
    }

    @Test
    void givenAnEndlessFraction_whenConverted_thenRefusedWithBothUnits() {
        // Given
        var inch = Quantity.of("1", INCH);
        // When / Then
        assertThatExceptionOfType(UnitConversionException.class)
                .isThrownBy(() -> inch.in(FOOT))
                .withMessage(
                        "1 [in_i] is no finite decimal in [ft_i], and nothing is rounded: state the quantity in [ft_i].");
    }

    @Test
    void givenAnEndlessFraction_whenAdded_thenRefused() {
        // Given
        var foot = Quantity.of("1", FOOT);
        var inch = Quantity.of("1", INCH);
        // When / Then
        assertThatExceptionOfType(UnitConversionException.class).isThrownBy(() -> foot.plus(inch));
    }

    @Test
    void givenADivisibleAmount_whenConvertedToTheLargerUnit_thenItIsExact() {
        // When
        var feet = Quantity.of("18", INCH).in(FOOT);
        // Then
        assertThat(feet).isEqualTo(Quantity.of("1.5", FOOT));
    }

    @ParameterizedTest
    @CsvSource({
        "1, kg, 1000, g, 0",
        "1.50, kg, 1.5, kg, 0",
        "1, '[in_i]', 1, '[ft_i]', -1",
        "12, '[in_i]', 1, '[ft_i]', 0",
        "12.000000001, '[in_i]', 1, '[ft_i]', 1",
        "1, '[lb_av]', 0.45359237, kg, 0",
        "-1, kg, 0, mg, -1",
        "3, {bar}, 2.5, {bar}, 1"
    })
    void givenTwoQuantities_whenCompared_thenByWhatIsMeant(
            String a, String unitA, String b, String unitB, int expected) {
        // When
        var order = Quantity.of(a, Unit.of(unitA)).compareTo(Quantity.of(b, Unit.of(unitB)));
        // Then
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void givenTwoKinds_whenCompared_thenRefused() {
        // Given
        var bars = Quantity.of("1", Unit.of("{bar}"));
        var pieces = Quantity.of("1", Unit.of("{piece}"));
        // When / Then
        assertThatExceptionOfType(UnitConversionException.class).isThrownBy(() -> bars.compareTo(pieces));
    }

    @Test
    void givenTheSameAmountAtAnotherScale_whenHeldForEqual_thenOnlyCompareSaysSo() {
        // Given
        var coarse = Quantity.of("1.5", KG);
        // When
        var fine = Quantity.of("1.50", KG);
        // Then
        assertThat(fine).isNotEqualTo(coarse).isEqualByComparingTo(coarse);
        assertThat(Quantity.of("1.5", KG)).isEqualTo(coarse).hasSameHashCodeAs(coarse);
        assertThat(Quantity.of("1.5", GRAM)).isNotEqualTo(coarse).doesNotHaveSameHashCodeAs(coarse);
        assertThat(coarse).isNotEqualTo(new Object());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999.999999999", "-999999999999999.999999999", "0.000000001", "0", "+7", "007"})
    void givenAnAmountAtTheBounds_whenStated_thenItIsTaken(String amount) {
        // When
        var quantity = Quantity.of(amount, KG);
        // Then
        assertThat(quantity.amount()).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "-1000000000000000",
                "0.0000000001",
                "1.0000000000",
                "1E+15",
                "1E+2147483647",
                "1E-10",
                "1E-2147483647",
                "0E+2147483647",
                "9E-2147483647"
            })
    void givenAnAbsurdAmount_whenStated_thenRefusedAtOnceWithASentence(String amount) {
        // Given
        var absurd = new BigDecimal(amount);
        // When / Then
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> Quantity.of(absurd, KG))
                .withMessage(
                        "A quantity has at most 15 digits before and 9 after the point: check the amount and the unit kg.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "1.", ".5", "1e3", "--1", "1 kg", "٣", "NaN", "Infinity", "0x10", "1\n"})
    void givenNoPlainDecimal_whenStated_thenRefusedWithTheFormToUse(String amount) {
        // When / Then
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> Quantity.of(amount, KG))
                .withMessage("'%s' is no amount: write a plain decimal like 12.50, with a point.", amount);
    }

    @Test
    void givenAResultBeyondTheBounds_whenReadBack_thenItIsTheSame() {
        // Given
        var result = Quantity.of("0.000000001", Unit.of("mg")).in(Unit.of("t"));
        // When
        var readBack = Quantity.stored(result.amount(), result.unit());
        // Then
        assertThat(readBack).isEqualTo(result).hasToString("0.000000000000000001 t");
    }
}
