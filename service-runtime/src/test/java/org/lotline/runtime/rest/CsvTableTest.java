package org.lotline.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is a line of CSV, and nothing in it is run by who opens it. */
class CsvTableTest {

    private static final CsvTable<Object> ONE =
            CsvTable.of(Object.class).column("value", value -> value).build();

    @Test
    void givenColumnsAndRows_whenWritten_thenEachIsALineThatEndsInCrLf() {
        // Given
        var table = CsvTable.of(String.class)
                .column("text", text -> text)
                .column("length", String::length)
                .column("none", text -> Optional.<String>empty().orElse(null))
                .build();

        // When
        var file = table.header() + table.lines(List.of("a", "bc"));

        // Then
        assertThat(file).isEqualTo("text,length,none\r\na,1,\r\nbc,2,\r\n");
        assertThat(table.names()).containsExactly("text", "length", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-447", "@SUM(A1)", "\t=1", "＝1", "－1", "＠a", "＋a"})
    void givenATextThatASpreadsheetRuns_whenWritten_thenAnApostropheIsBeforeIt(String text) {
        // When
        var line = ONE.lines(List.of(text));

        // Then
        assertThat(line).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"a b;a b", "a,b;\"a,b\"", "say \"so\";\"say \"\"so\"\"\"", "a=1;a=1", "'=1;'=1"},
            delimiter = ';')
    void givenATextWithWhatSeparates_whenWritten_thenItIsQuoted(String text, String cell) {
        // When
        var line = ONE.lines(List.of(text));

        // Then
        assertThat(line).isEqualTo(cell + "\r\n");
    }

    @Test
    void givenLinesInAText_whenWritten_thenTheyStayWithinTheQuotes() {
        // When
        var line = ONE.lines(List.of("a\r\nb"));

        // Then
        assertThat(line).isEqualTo("\"a\r\nb\"\r\n");
    }

    @Test
    void givenANumberBelowZero_whenWritten_thenItIsANumber() {
        // When
        var line = ONE.lines(List.of(new BigDecimal("-1E+3")));

        // Then
        assertThat(line).isEqualTo("-1000\r\n");
    }
}
