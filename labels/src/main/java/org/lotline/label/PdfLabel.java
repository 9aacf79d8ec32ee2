package org.lotline.label;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A label as PDF: one page of 4 by 2 inches, its texts to be marked and copied, with what is used of the font in it. */
final class PdfLabel {

    private PdfLabel() {}

    /** The faces, as they are in the document. */
    private record Fonts(PDType0Font regular, PDType0Font bold) {

        PDType0Font of(Face face) {
            return switch (face) {
                case REGULAR -> regular;
                case BOLD -> bold;
            };
        }
    }

    static byte[] of(LabelDrawing drawing) {
        try (var document = new PDDocument();
                var regular = Face.REGULAR.open();
                var bold = Face.BOLD.open();
                var pdf = new ByteArrayOutputStream()) {
            var fonts = new Fonts(embedded(document, regular), embedded(document, bold));
            document.getDocumentInformation()
                    .setTitle(TextRows.readable(drawing.label().number()));
            var page = new PDPage(new PDRectangle(points(LabelDrawing.WIDTH), points(LabelDrawing.HEIGHT)));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                draw(drawing, content, fonts);
            }
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float points(int dots) {
        return dots * 72f / LabelDrawing.DOTS_PER_INCH;
    }

    /** Without ligatures: a character is as wide there as it was laid out. */
    private static PDType0Font embedded(PDDocument document, TrueTypeFont font) throws IOException {
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    private static void draw(LabelDrawing drawing, PDPageContentStream content, Fonts fonts) throws IOException {
        content.transform(new Matrix(points(1), 0, 0, -points(1), 0, points(LabelDrawing.HEIGHT)));
        for (var dark : drawing.symbol().ink()) {
            content.addRect(dark.x, dark.y, dark.width, dark.height);
        }
        content.addRect(drawing.rule().x, drawing.rule().y, drawing.rule().width, drawing.rule().height);
        content.fill();
        for (var text : drawing.texts()) {
            draw(text, content, fonts.of(text.face()));
        }
    }

    /** Text as far as the font has it, its boxes as outlines. */
    private static void draw(LabelDrawing.Text text, PDPageContentStream content, PDType0Font font) throws IOException {
        var run = new StringBuilder();
        var from = 0L;
        var advance = 0L;
        for (var character : text.text().codePoints().toArray()) {
            var glyph = text.face().glyph(character);
            if (glyph.isMissing()) {
                show(run, at(text, from), text.size(), content, font);
                fill(glyph.outline(), at(text, advance), text.size(), content);
                from = advance + glyph.advance();
            } else {
                run.appendCodePoint(character);
            }
            advance += glyph.advance();
        }
        show(run, at(text, from), text.size(), content, font);
    }

    private static Matrix at(LabelDrawing.Text text, long advance) {
        return new Matrix(1, 0, 0, -1, text.left() + (float) advance * text.size() / Face.UNITS, text.baseline());
    }

    private static void show(StringBuilder run, Matrix place, int size, PDPageContentStream content, PDType0Font font)
            throws IOException {
        if (!run.isEmpty()) {
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(place);
            content.showText(run.toString());
            content.endText();
            run.setLength(0);
        }
    }

    private static void fill(Path2D outline, Matrix place, int size, PDPageContentStream content) throws IOException {
        var scaled = place.createAffineTransform();
        scaled.concatenate(AffineTransform.getScaleInstance((double) size / Face.UNITS, (double) size / Face.UNITS));
        var point = new float[6];
        for (var segment = outline.getPathIterator(scaled); !segment.isDone(); segment.next()) {
            switch (segment.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(point[0], point[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(point[0], point[1]);
                default -> content.closePath();
            }
        }
        content.fill();
    }
}
