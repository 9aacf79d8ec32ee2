package org.lotline.quality.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right the first time ÷ started, for display. */
class FirstPassYieldTest {

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"100, 92, 0.9200", "3, 2, 0.6667", "8, 8, 1.0000", "16, 1, 0.0625", "7, 0, 0.0000"})
    void givenWhatWasStartedAndRight_whenItIsDisplayed_thenItHasFourDigitsRoundedHalfUp(
            BigDecimal started, BigDecimal right, String displayed) {
        // When
        var yield = line(started, right).displayed();

        // Then
        assertThat(yield).contains(new BigDecimal(displayed));
    }

    @Test
    void givenNothingStarted_whenItIsDisplayed_thenThereIsNoYield() {
        // When
        var yield = line(BigDecimal.ZERO, BigDecimal.ZERO).displayed();

        // Then
        assertThat(yield).isEmpty();
    }

    private static FirstPassYield.Line line(BigDecimal started, BigDecimal right) {
        return new FirstPassYield.Line(null, "HAAS-3", "{pc}", 1, started, right);
    }
}
