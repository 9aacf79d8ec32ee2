package org.lotline.runtime.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a text, and how it is kept. */
class StatedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "A\ud800B", "\udc00", " ", "\t\n", "\u202eA-17", "A\u2066", "bell\u0007"})
    void givenWhatNobodyCanSeeOrKeep_whenStatedAnywhere_thenThereIsAnObjection(String text) {
        // When / Then
        for (var rule : StatedText.values()) {
            assertThat(rule.objectionTo(text)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAnOrdinaryText_whenStated_thenThereIsNone(StatedText rule) {
        // When / Then
        assertThat(rule.objectionTo(" Größe 5, \ud83d\ude00 עברית ")).isEmpty();
        assertThat(rule.objectionTo("")).isEmpty();
    }

    @Test
    void givenLinesAndSeparators_whenStated_thenTheyBelongToProseAndToScansAlone() {
        // Given
        var lines = "first\r\n\tsecond";
        var scan = "[)>\u001e06\u001d1TA-1\u001e\u0004";

        // When
        var objections = Map.of(
                StatedText.LINE,
                        StatedText.LINE.objectionTo(lines).isPresent()
                                && StatedText.LINE.objectionTo(scan).isPresent(),
                StatedText.PROSE, StatedText.PROSE.objectionTo(scan).isPresent(),
                StatedText.SCANNED, StatedText.SCANNED.objectionTo(lines).isPresent());

        // Then
        assertThat(objections).containsOnlyKeys(StatedText.values()).doesNotContainValue(false);
        assertThat(StatedText.PROSE.objectionTo(lines)).isEmpty();
        assertThat(StatedText.SCANNED.objectionTo(scan)).isEmpty();
    }

    @Test
    void givenBlanksAndLooseAccents_whenTidied_thenWhatLooksAlikeIsAlike() {
        // When
        var tidied = StatedText.LINE.tidied("  Cafe\u0301 17 \u2003");

        // Then
        assertThat(tidied).isEqualTo("Café 17");
    }
}
