package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparableNumberTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "A-48213,A48213",
                "a 48213,A48213",
                "A48213,A48213",
                " A\t48213 ,A48213",
                "0077A123,77A123",
                "77a-123,77A123",
                "A-0048,A0048",
                "A48,A48",
                "0-048,48",
                "-0048,48",
                "000,0",
                "0,0",
                "0-0,0",
                "00A,A",
                "0O,O",
                "A‐1,A1",
                "A‑1,A1",
                "A–1,A1",
                "A—1,A1",
                "A−1,A1",
                "A⁃1,A1",
                "A﹣1,A1",
                "A－1,A1",
                "A\u00ad1,A1",
                "A\u00a01,A1",
                "A\u20031,A1",
                "A\u202f1,A1",
                "A\u30001,A1",
                "A\u200b1,A1",
                "\ufeffA1,A1",
                "A\u20601,A1",
                "ＡＢ－４８,AB48",
                "０４８,48",
                "strasse,STRASSE",
                "straße,STRASSE",
                "STRAẞE,STRASSE",
                "A/48.1_x,A/48.1_X",
                "A\u0304-\u030a,Ā̊"
            })
    void givenANumberAsWritten_whenCompared_thenByItsKey(String written, String key) {
        // When
        var number = ComparableNumber.of(written);
        // Then
        assertThat(number.key()).isEqualTo(key);
        assertThat(number).hasToString(key);
    }

    @Test
    void givenALetterAndAnAccentAroundAHyphen_whenItIsDropped_thenTheyAreOneCharacterAtOnce() {
        // When
        var number = ComparableNumber.of("a-\u030a");
        // Then
        assertThat(number.key()).isEqualTo("Å");
        assertThat(ComparableNumber.of(number.key())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "de", "ar-SA-u-nu-arab"})
    void givenAnyLocale_whenCompared_thenTheSame(String locale) {
        // Given
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            // When
            var number = ComparableNumber.of("mill-i1");
            // Then
            assertThat(number).isEqualTo(ComparableNumber.of("MILL-I1"));
            assertThat(number.key()).isEqualTo("MILLI1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", " – \t", "\u200b"})
    void givenNothingToCompareBy_whenMade_thenRefused(String written) {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> ComparableNumber.of(written))
                .withMessageContaining("give at least one letter or digit");
    }

    @ParameterizedTest
    @CsvSource({
        "O48213, 048213",
        "A48213, 448213",
        "48I3, 4813",
        "48L3, 48I3",
        "S7, 57",
        "B7, 87",
        "Z7, 27",
        "O48, 48",
        "OISBZ, 0-1-5-8-2",
        "A48213, A48231",
        "A48213, A4821",
        "A48213, A482137",
        "A48213, B48213",
        "7, 77",
        "O, 0",
        "A1, 1A"
    })
    void givenANumberMisread_whenCompared_thenItIsOfferedAsANearMiss(String one, String other) {
        // When
        var isNearMiss = ComparableNumber.of(one).isNearMissOf(ComparableNumber.of(other));
        // Then
        assertThat(isNearMiss).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A-48213, a48213", "A48213, A48312", "A48213, A4821377", "123, 321", "ABC, CAB", "48, A48B", "7, ABC"})
    void givenTheSameNumber_orOneFarther_whenCompared_thenItIsNoNearMiss(String one, String other) {
        // When
        var isNearMiss = ComparableNumber.of(one).isNearMissOf(ComparableNumber.of(other));
        // Then
        assertThat(isNearMiss).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OIL, 11", "sBz, 582", "A48O, A480", "O, 0", "OO7, 7", "48213, 48213"})
    void givenLettersReadForDigits_whenIndexed_thenTheyShareTheDigitsKey(String written, String key) {
        // When
        var confusable = ComparableNumber.of(written).confusableKey();
        // Then
        assertThat(confusable).isEqualTo(key);
    }

    @Test
    void givenANumber_whenIndexedForOneCharacterOff_thenByItselfAndEachCharacterLeftOut() {
        // When
        var keys = ComparableNumber.of("A-48").oneOffKeys();
        // Then
        assertThat(keys).containsExactlyInAnyOrder("A48", "48", "A8", "A4");
        assertThat(ComparableNumber.of("A😀").oneOffKeys()).containsExactlyInAnyOrder("A😀", "😀", "A");
    }
}
