package org.lotline.receiving.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question for a list is about days of a plant, and a piece of a number narrows. */
class ListRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1899-12-31", "2200-01-01", "+999999999-12-31", "-0001-01-01"})
    void givenAYearThatNobodyMeans_whenChecked_thenTheFieldIsNamed(String day) {
        // When
        var found = ListRules.noDay(LocalDate.parse(day), "receivedFrom");

        // Then
        assertThat(found).isPresent();
        assertThat(found.get().field()).isEqualTo("receivedFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-03-15", "2199-12-31"})
    void givenADayOfAPlant_whenChecked_thenNothingSpeaksAgainstIt(String day) {
        // When
        var found = ListRules.noDay(LocalDate.parse(day), "receivedFrom");

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A-", "- -", "‐A ", "  "})
    void givenLessThanTwoCharactersThatCount_whenChecked_thenItIsTooShort(String text) {
        // When
        var found = ListRules.tooShort(text, "text");

        // Then
        assertThat(found).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "A-B", "7 7", "//"})
    void givenTwoCharactersThatCount_whenChecked_thenItWillDo(String text) {
        // When
        var found = ListRules.tooShort(text, "text");

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void givenNothing_whenChecked_thenNothingSpeaksAgainstIt() {
        // When
        var found = ListRules.tooShort(null, "text");

        // Then
        assertThat(found).isEmpty();
        assertThat(ListRules.noDay(null, "receivedFrom")).isEmpty();
    }
}
