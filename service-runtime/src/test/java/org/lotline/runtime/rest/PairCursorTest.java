package org.lotline.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** A place in a list by two keys, whatever stands in them. */
class PairCursorTest {

    @ParameterizedTest
    @CsvSource({"4140-1.25, A", "A|B, C|D", "100% wool, ü/2", "'', ''"})
    void givenTwoKeys_whenTheyAreWrittenAndRead_thenTheyAreTheSame(String first, String second) {
        // Given
        var place = new PairCursor(first, second);

        // When
        var read = PairCursor.of(place.text());

        // Then
        assertThat(read).isEqualTo(place);
    }

    @Test
    void givenOneKeyAlone_whenItIsRead_thenTheOtherIsEmpty() {
        assertThat(PairCursor.of("4140")).isEqualTo(new PairCursor("4140", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "A%zz|B", "A|%4"})
    void givenWhatIsNoPlace_whenItIsRead_thenTheFieldIsNamed(String after) {
        assertThatThrownBy(() -> PairCursor.of(after)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
            assertThat(refused.wayOut()).contains("next");
        });
    }
}
