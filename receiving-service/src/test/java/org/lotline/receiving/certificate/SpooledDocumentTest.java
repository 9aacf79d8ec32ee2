package org.lotline.receiving.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.problem.ProblemException;

/** What an upload is comes from its bytes: a whole PDF of at most 20 MB, or nothing. */
class SpooledDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uFEFF", "\r\n", " \t\f ", "% scanned by the copier\n", "\uFEFF% sent by a gateway\r\n"})
    void givenAWholePdf_whenSomethingStandsBeforeItsHeader_thenItIsNoLessAPdf(String before) throws IOException {
        // Given
        var pdf = (before + new String(pdf(300), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);

        // When
        try (var document = SpooledDocument.of(new ByteArrayInputStream(pdf))) {

            // Then
            assertThat(document.bytes()).isEqualTo(pdf.length);
            assertThat(document.sha256()).hasSize(64);
            assertThat(Files.readAllBytes(document.file())).isEqualTo(pdf);
        }
    }

    @Test
    void givenADocumentThatIsDoneWith_whenItIsClosed_thenItsFileIsGone() throws IOException {
        // Given
        var document = SpooledDocument.of(new ByteArrayInputStream(pdf(300)));

        // When
        document.close();

        // Then
        assertThat(document.file()).doesNotExist();
    }

    @Test
    void givenAnUpload_whenItIsNoPdfOrCutOrEmpty_thenItIsRefused() {
        // Given
        var script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        // Then
        assertRefused(script, "not-a-pdf");
        assertRefused(Arrays.copyOf(pdf(50_000), 40_000), "not-a-pdf");
        assertRefused(new byte[0], "not-a-pdf");
    }

    /** ISO 32000-1, annex H, note 13: within the first 1,024 bytes, and nowhere else. */
    @Test
    void givenACommentBeforeTheHeader_whenTheHeaderEndsBehindTheFirst1024Bytes_thenItIsRefused() throws IOException {
        // Given
        var last = "%".repeat(1018) + "\n";
        var behind = "%".repeat(1019) + "\n";

        // When
        try (var document = SpooledDocument.of(new ByteArrayInputStream(withBefore(last)))) {

            // Then
            assertThat(document.bytes()).isEqualTo(1019 + 300);
        }
        assertRefused(withBefore(behind), "not-a-pdf");
    }

    private static byte[] withBefore(String comment) {
        return (comment + new String(pdf(300), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void givenAnUpload_whenItIsLargerThanACertificateIs_thenItIsRefused() {
        assertRefused(pdf((int) SpooledDocument.LARGEST + 1), "too-large");
    }

    private static void assertRefused(byte[] upload, String kind) {
        assertThatThrownBy(() -> SpooledDocument.of(new ByteArrayInputStream(upload)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(kind));
    }

    private static byte[] pdf(int bytes) {
        var pdf = new byte[bytes];
        new Random(7).nextBytes(pdf);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        System.arraycopy(tail, 0, pdf, bytes - tail.length, tail.length);
        return pdf;
    }
}
