package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotNumberTest {

    /** GS1 General Specifications, figure 7.11-1, in the order of the figure. */
    private static final String CHARACTER_SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_" + "abcdefghijklmnopqrstuvwxyz";

    @Test
    void givenEveryCharacter_whenUsedInALotNumber_thenExactlyTheSetOf82IsTaken() {
        // Given
        var all = IntStream.rangeClosed(0, Character.MAX_VALUE);
        // When
        var taken = all.filter(character -> isTaken("1" + (char) character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        // Then
        assertThat(taken).hasToString(CHARACTER_SET_82).hasSize(82);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "20260315-ACME-001", "J-1007-A", "12345678901234567890", "%1", "(01)/x"})
    void givenANumberThatFits_whenMade_thenItIsKeptAsWritten(String value) {
        // When
        var number = LotNumber.of(value);
        // Then
        assertThat(number.value()).isEqualTo(value);
        assertThat(number).hasToString(value);
    }

    @Test
    void givenTwentyOneCharacters_whenMade_thenRefusedWithTheLimit() {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> LotNumber.of("123456789012345678901"))
                .withMessage(
                        "Lot number '123456789012345678901' has 21 characters: use at most 20, or it fits no GS1 label.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "A B", "A#1", "Ä1", "A1\n", "\n", "-", "--/", "A–1", "１", "A@1", "A$", "A[1]", "A~"})
    void givenACharacterOutsideOfTheSet_orNoLetterOrDigit_whenMade_thenRefusedWithTheSet(String value) {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> LotNumber.of(value))
                .withMessageStartingWith("Lot number '" + value + "' can't be printed on a GS1 label")
                .withMessageContaining("! \" % & ' ( ) * + , - . / : ; < = > ? _");
    }

    @Test
    void givenTwoSpellings_whenCompared_thenTheyAreOneNumber() {
        // Given
        var number = LotNumber.of("20260315-ACME-001");
        // When
        var spelled = LotNumber.of("20260315acme001");
        // Then
        assertThat(spelled).isNotEqualTo(number);
        assertThat(spelled.comparable()).isEqualTo(number.comparable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "ACME", "ACME12", "9", "000000"})
    void givenAVendorCodeByTheRule_whenMade_thenTaken(String value) {
        // When
        var code = VendorCode.of(value);
        // Then
        assertThat(code).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "ACME123", "AC-ME", "AC ME", "ÄCME", "ACME\n", "İ"})
    void givenAnotherVendorCode_whenMade_thenRefusedWithTheRule(String value) {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> VendorCode.of(value))
                .withMessage("Vendor code '%s' is not usable in a lot number: use 1 to 6 of A-Z and 0-9.", value);
    }

    private static boolean isTaken(String value) {
        try {
            return LotNumber.of(value).value().equals(value);
        } catch (InvalidNumberException refused) {
            return false;
        }
    }
}
