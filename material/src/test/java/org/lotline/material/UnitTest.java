package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    /** The defining figures: International Yard and Pound Agreement of 1959, SI prefixes, the litre of 1964. */
    @ParameterizedTest
    @CsvSource({
        "[lb_av], kg, 0.45359237",
        "[oz_av], g, 28.349523125",
        "[lb_av], [oz_av], 16",
        "[in_i], cm, 2.54",
        "[ft_i], [in_i], 12",
        "[ft_i], m, 0.3048",
        "t, kg, 1000",
        "kg, g, 1000",
        "g, mg, 1000",
        "m, mm, 1000",
        "cm, mm, 10",
        "L, mL, 1000"
    })
    void givenADefiningFigure_whenOneIsConverted_thenItIsExactlyThat(String from, String to, String figure) {
        // Given
        var one = Quantity.of("1", Unit.of(from));
        // When
        var converted = one.in(Unit.of(to));
        // Then
        assertThat(converted.amount()).isEqualByComparingTo(figure);
        assertThat(converted.unit()).isEqualTo(Unit.of(to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kg", "g", "mg", "t", "[lb_av]", "[oz_av]", "m", "cm", "mm", "[in_i]", "[ft_i]", "L", "mL", "1"})
    void givenAnAcceptedCode_whenMade_thenItKeepsItsCode(String code) {
        // When
        var unit = Unit.of(code);
        // Then
        assertThat(unit.code()).isEqualTo(code);
        assertThat(unit.isCounted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "KG",
                "Kg",
                " kg",
                "kg ",
                "ft",
                "in",
                "lb",
                "[LB_AV]",
                "l",
                "kg{wet}",
                "kg/m",
                "{}",
                "{Bar}",
                "{12-foot}",
                "{bar",
                "bar",
                "{a b}",
                "{bär}",
                "{bar}{box}",
                "{abcdefghijklmnopqrstuvwxyzabcde}",
                "\0"
            })
    void givenAnotherCode_whenMade_thenItIsRefusedWithWhatToUse(String code) {
        // When / Then
        assertThatExceptionOfType(UnknownUnitException.class)
                .isThrownBy(() -> Unit.of(code))
                .withMessageContaining("'" + code + "'")
                .withMessageContaining("kg g mg t [lb_av]")
                .withMessageContaining("{bar}")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void givenAWholeFileAsCode_whenMade_thenTheSentenceStaysShort() {
        // Given
        var code = "x".repeat(100_000);
        // When / Then
        assertThatExceptionOfType(UnknownUnitException.class)
                .isThrownBy(() -> Unit.of(code))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @CsvSource({"{bar}, {piece}", "{bar}, 1", "1, {bar}", "{bar}, kg", "kg, m", "L, m", "1, kg"})
    void givenUnitsOfTwoKinds_whenConverted_thenRefusedWithBothUnits(String from, String to) {
        // Given
        var quantity = Quantity.of("3", Unit.of(from));
        // When / Then
        assertThatExceptionOfType(UnitConversionException.class)
                .isThrownBy(() -> quantity.in(Unit.of(to)))
                .withMessageContaining(from)
                .withMessageContaining(to)
                .satisfies(refusal -> assertThat(refusal.from()).isEqualTo(Unit.of(from)))
                .satisfies(refusal -> assertThat(refusal.to()).isEqualTo(Unit.of(to)));
        assertThat(Unit.of(from).isSameKindAs(Unit.of(to))).isFalse();
    }

    @Test
    void givenACountedThing_whenConvertedIntoItself_thenNothingHappens() {
        // Given
        var bars = Quantity.of("24", Unit.of("{bar}"));
        // When
        var converted = bars.in(Unit.of("{bar}"));
        // Then
        assertThat(converted).isEqualTo(bars);
        assertThat(bars.unit().isCounted()).isTrue();
        assertThat(bars.unit().isSameKindAs(Unit.of("{bar}"))).isTrue();
        assertThat(Unit.of("[lb_av]").isSameKindAs(Unit.of("kg"))).isTrue();
    }
}
