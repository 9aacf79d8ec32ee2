package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.rule.Ruling;

class CountRulesTest {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    @ParameterizedTest
    @CsvSource({
        "20, 19, true",
        "20, 21, true",
        "20, 20, true",
        "20, 18.999999999, false",
        "20, 21.000000001, false",
        "0, 0, true",
        "0, 1, false",
        "-1, 0, false"
    })
    void givenABook_whenReceiverCounts_thenADifferenceOfMoreThanTheShareIsOver(
            String book, String found, boolean isWithin) {
        // When
        var over = CountRules.overLimit(bars(book), bars(found), FIVE_PERCENT, by("receiver"));

        // Then
        assertThat(over.isEmpty()).isEqualTo(isWithin);
        over.ifPresent(finding -> {
            assertThat(finding.kind()).isEqualTo(ReceivingProblem.COUNT_OVER_LIMIT);
            assertThat(finding.deviates()).isTrue();
            assertThat(finding.wayOut()).contains("role quality");
        });
    }

    @Test
    void givenADifferenceOverTheLimit_whenQualityCounts_thenNothingIsFound() {
        // When
        var over = CountRules.overLimit(bars("20"), bars("3"), FIVE_PERCENT, by("quality"));

        // Then
        assertThat(over).isEmpty();
    }

    @Test
    void givenALotInBars_whenNoneIsFound_thenNothingIsAQuantity() {
        // When
        var found = CountRules.found(Stated.received(), BigDecimal.ZERO, "{bar}");

        // Then
        assertThat(found).isEqualTo(Ruling.given(bars("0")));
    }

    @ParameterizedTest
    @CsvSource({"-1, {bar}, invalid-quantity, found.value", "1, kg, wrong-unit, found.unit"})
    void givenALotInBars_whenWhatIsFoundMakesNoSense_thenRefusedAtItsField(
            String amount, String unit, String kind, String field) {
        // When
        var found = CountRules.found(Stated.received(), new BigDecimal(amount), unit);

        // Then
        assertThat(found.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo(kind);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.deviates()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "1.0, true", "0.5, false", "2, false"})
    void givenAPieceWithASerial_whenItIsCounted_thenItIsThereOrNot(String amount, boolean isSense) {
        // Given
        var pump = Stated.received();
        pump.serial = "SN-1";

        // When
        var found = CountRules.found(pump, new BigDecimal(amount), "{bar}");

        // Then
        assertThat(found.against().isEmpty()).isEqualTo(isSense);
    }

    private static Quantity bars(String amount) {
        return Quantity.stored(new BigDecimal(amount), Unit.of("{bar}"));
    }

    private static ActContext by(String role) {
        var now = Instant.parse("2026-03-16T08:00:00Z");
        return new ActContext("jo", "jo", now, now, ActMode.REQUEST, TimeSource.SCANNED, Set.of(role), null);
    }
}
