package org.lotline.localplant.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * A certified mill test report as a mill sends it, one page.
 *
 * @param number of the report
 * @param mill who melted
 * @param heat which melt
 */
record MillTestReport(String number, String mill, String heat) {

    byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            // Without a date the same report is the same document, byte for byte.
            document.setDocumentId(1L);
            write(document, page);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDDocument document, PDPage page) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setLeading(22);
            content.newLineAtOffset(72, 700);
            content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 18);
            content.showText("Certified Mill Test Report " + number);
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            for (var line : lines()) {
                content.newLine();
                content.showText(line);
            }
            content.endText();
        }
    }

    private List<String> lines() {
        return List.of(
                mill + ", heat " + heat,
                "Grade 4140, ASTM A29, round 1.25 in, 12 ft bars",
                "C 0.41   Mn 0.88   P 0.010   S 0.022   Si 0.26   Cr 0.97   Mo 0.20",
                "Hardness 197 HBW, tensile 655 MPa, yield 417 MPa, elongation 25.7 %");
    }
}
