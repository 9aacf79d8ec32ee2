package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominalConversionTest {

    private static final Unit BAR = Unit.of("{bar}");
    private static final NominalConversion TWELVE_FOOT_BAR =
            new NominalConversion(BAR, Quantity.of("144", Unit.of("[in_i]")));

    @Test
    void givenACount_whenProposed_thenAboutThatMuch() {
        // When
        var proposed = TWELVE_FOOT_BAR.propose(Quantity.of("2.5", BAR));
        // Then
        assertThat(proposed).isEqualTo(new ProposedQuantity(new BigDecimal("360.0"), Unit.of("[in_i]")));
        assertThat(proposed).hasToString("≈ 360.0 [in_i]");
    }

    @ParameterizedTest
    @CsvSource({
        "288, [in_i], 2",
        "24, [ft_i], 2",
        "1, [in_i], 0.006944444",
        "3657.6, mm, 1",
        "1440, [in_i], 10",
        "0, m, 0"
    })
    void givenAMeasure_whenProposed_thenAboutThatMany(String amount, String unit, BigDecimal bars) {
        // When
        var proposed = TWELVE_FOOT_BAR.propose(Quantity.of(amount, Unit.of(unit)));
        // Then
        assertThat(proposed).isEqualTo(new ProposedQuantity(bars, BAR));
    }

    @Test
    void givenAnotherKindOfUnit_whenProposed_thenRefused() {
        // Given
        var weight = Quantity.of("1", Unit.of("kg"));
        // When / Then
        assertThatExceptionOfType(UnitConversionException.class).isThrownBy(() -> TWELVE_FOOT_BAR.propose(weight));
    }

    @ParameterizedTest
    @CsvSource({"kg, 1, g", "{bar}, 0, kg", "{bar}, -1, kg", "{bar}, 1, {bar}"})
    void givenNoNominalConversion_whenMade_thenRefused(String thing, String amount, String unit) {
        // Given
        var each = Quantity.of(amount, Unit.of(unit));
        // When / Then
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> new NominalConversion(Unit.of(thing), each))
                .withMessageContaining("1 {bar} ≈ 22.7 kg");
    }
}
