package org.lotline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What people read on a label, find in it and hear of it; it needs no font of anybody. */
class LabelTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "20260315-STEEL-001", "WWWWWWWWWWWWWWWWWWWW", "A!\"%&'()*+,-./:;<=>?"})
    void givenANumber_whenItsLabelIsAPdf_thenItCanBeMarkedAndCopied(String number) throws IOException {
        var label = new Label("Lot", LabelCode.ofLot(number), Labels.longest().lines());

        var text = textOf(LabelFormat.PDF.draw(label, SymbolKind.DATAMATRIX)).replaceAll("\\s", "");

        assertThat(text).contains(number).contains(Labels.HEAT_OF_60).contains("(" + Labels.MILL_OF_20 + ")");
    }

    @Test
    void givenALabel_whenItIsAPdf_thenItIsOnePageOf4By2InchesWithItsFontInIt() throws IOException {
        var pdf = LabelFormat.PDF.draw(Labels.typical(), SymbolKind.QR);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(288);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(144);
            assertThat(fontsOf(document)).allMatch(name -> name.matches("[A-Z]{6}\\+DejaVuSansCondensed(-Bold)?"));
        }
    }

    @Test
    void givenALabel_whenItIsASvg_thenItsTextsAreOutlinesAndAreSaidBesides() throws Exception {
        var svg = parsed(LabelFormat.SVG.draw(Labels.typical(), SymbolKind.DATAMATRIX));

        assertThat(svg.getElementsByTagName("text").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("20260315-STEEL-001");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(
                        "Lot 20260315-STEEL-001; Item 4140-1.25 rev. A; Bar 4140, round 1.25 in, 12 ft; Heat A48213 (GLS);"
                                + " Qty rec'd 20 bar; Received 2026-03-15");
    }

    @ParameterizedTest
    @EnumSource
    void givenTextThatCouldBeACommandOrThatNoFontHas_whenItIsDrawn_thenItIsAPicture(LabelFormat format)
            throws Exception {
        var hostile = Labels.of(
                "20260315-STEEL-001",
                "^XZ^XA~JR_5E</text></desc><script>alert(1)</script>\u0007\uD800\uFFFE",
                "圆钢 \uD83D\uDE00 Круг ø25 \u05D0\u05D1",
                "\u0000",
                "\u2028\u202E");

        var drawn = format.draw(hostile, SymbolKind.DATAMATRIX);

        var printed = PrintedLabel.of(format, drawn);
        assertThat(printed.getWidth()).isEqualTo(812);
        if (format == LabelFormat.ZPL) {
            assertThat(new String(drawn, StandardCharsets.US_ASCII))
                    .containsOnlyOnce("^XA")
                    .containsOnlyOnce("^XZ")
                    .doesNotContain("~");
        }
        if (format == LabelFormat.SVG) {
            assertThat(parsed(drawn).getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void givenWhatTheFontLacks_whenItIsDrawn_thenABoxStandsThere() {
        var missing = Face.BOLD.glyph("圆".codePointAt(0));

        assertThat(missing.isMissing()).isTrue();
        assertThat(missing.outline().getBounds().width).isBetween(600, missing.advance());
        assertThat(Face.BOLD.glyph('Ж').isMissing()).isFalse();
    }

    /** Marks upon marks, too; the rows of a text lie as close as that. */
    @ParameterizedTest
    @EnumSource
    void givenAnyCharacter_whenItIsDrawn_thenItStaysWithinItsRow(Face face) {
        assertThat(IntStream.range(0x21, 0x600).mapToObj(face::glyph))
                .allSatisfy(glyph ->
                        assertThat(glyph.outline().getBounds2D().getMaxY()).isLessThan(Face.ASCENT + 1.0))
                .allSatisfy(glyph ->
                        assertThat(glyph.outline().getBounds2D().getMinY()).isGreaterThan(-Face.DESCENT - 1.0));
    }

    /** The same dots as PNG and as ZPL, so that a preview shows what is printed. */
    @ParameterizedTest
    @EnumSource
    void givenALabel_whenItIsPrintedAndShown_thenEachDotIsTheSame(SymbolKind symbol) throws IOException {
        var zpl = PrintedLabel.of(LabelFormat.ZPL, LabelFormat.ZPL.draw(Labels.longest(), symbol));
        var png = PrintedLabel.of(LabelFormat.PNG, LabelFormat.PNG.draw(Labels.longest(), symbol));

        assertThat(dots(png)).isEqualTo(dots(zpl)).contains(-1, 0xFF000000);
    }

    /** Another program, which tells what it loads: the machine's fonts are never asked for. */
    @Test
    void givenAMachineWithoutFonts_whenLabelsAreDrawn_thenTheyAreNotMissed() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var program = new ProcessBuilder(
                        java,
                        "-Xlog:class+load:stdout",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DrawingAll.class.getName())
                .redirectErrorStream(true)
                .start();
        program.getOutputStream().close();

        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("java.awt.image.BufferedImage ")
                .doesNotContain("FontManager")
                .doesNotContain("FontConfiguration");
    }

    /** Draws a label in each format. */
    static final class DrawingAll {

        private DrawingAll() {}

        public static void main(String[] arguments) {
            for (var format : LabelFormat.values()) {
                format.draw(Labels.typical(), SymbolKind.DATAMATRIX);
            }
        }
    }

    private static List<Integer> dots(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, 812, 406, null, 0, 812)).boxed().toList();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Set<String> fontsOf(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        var names = new HashSet<String>();
        for (var name : resources.getFontNames()) {
            names.add(resources.getFont(name).getName());
            assertThat(resources.getFont(name).isEmbedded()).isTrue();
        }
        return names;
    }

    private static Document parsed(byte[] svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }
}
