package org.lotline.receiving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is saved under its number, whatever that is made of, and never as a path or a header of its own. */
class DownloadNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "MTR 0815; CMTR-MTR 0815.pdf; CMTR-MTR%200815.pdf",
                "../../etc; CMTR-..-..-etc.pdf; CMTR-..-..-etc.pdf",
                "a\"b\\c; CMTR-a-b-c.pdf; CMTR-a-b-c.pdf",
                "Prüfung 7; CMTR-Pr-fung 7.pdf; CMTR-Pr%C3%BCfung%207.pdf",
                "50%; CMTR-50-.pdf; CMTR-50%25.pdf"
            })
    void givenANumber_whenItsDocumentIsNamed_thenByTypeAndNumberInBothForms(String number, String ascii, String full) {
        // When
        var header = DownloadName.ofPdf("CMTR", number);

        // Then
        assertThat(header).isEqualTo("attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, full));
    }
}
