package org.lotline.label;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of labels, which comes with the program: DejaVu Sans Condensed. Outlines and widths are taken from it, so that neither the
 * fonts of this machine nor those of a printer or a browser matter. What it has no picture of is a box.
 */
enum Face {
    REGULAR("DejaVuSansCondensed.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf");

    /** Units of the font in the height of a line of text. */
    static final int UNITS = 2048;

    /** How far a line reaches above its base line; whatever is higher is squeezed into it. */
    static final int ASCENT = 1901;

    /** How far it reaches below. */
    static final int DESCENT = 483;

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOX_ADVANCE = 1229;
    private static final int BOX_HEIGHT = 1493;
    private static final int BOX_STROKE = 120;

    private final String file;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    Face(String file) {
        this.file = file;
    }

    /**
     * The picture of a character, in units of the font, the y axis upwards.
     *
     * @param advance how far the next one stands from it
     * @param outline of its ink
     * @param isMissing whether it is the box that stands for what the font lacks
     */
    record Glyph(int advance, Path2D outline, boolean isMissing) {}

    Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::load);
    }

    /** How wide that text is, in dots, rounded up. */
    int width(String text, int size) {
        var units = text.codePoints()
                .mapToLong(character -> glyph(character).advance())
                .sum();
        return Math.toIntExact((units * size + UNITS - 1) / UNITS);
    }

    /** The font itself, for a document that it is to be put into; the caller closes it. Not shared: it reads as it is used. */
    TrueTypeFont open() throws IOException {
        var stream = Face.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("the font %s is not on the class path".formatted(file));
        }
        try (stream) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        }
    }

    private Glyph load(int character) {
        try {
            var font = Font.of(this);
            synchronized (font) {
                var id = font.characters.getGlyphId(character);
                return id == 0 ? box() : glyph(font.font, id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Glyph glyph(TrueTypeFont font, int id) throws IOException {
        var outline = font.getGlyph().getGlyph(id);
        return new Glyph(
                font.getAdvanceWidth(id), outline == null ? new GeneralPath() : squeezed(outline.getPath()), false);
    }

    /** Marks upon marks are higher than a line; they must not reach into the next one. */
    private static Path2D squeezed(GeneralPath outline) {
        var bounds = outline.getBounds2D();
        var above = bounds.getMaxY() > ASCENT ? ASCENT / bounds.getMaxY() : 1;
        var below = bounds.getMinY() < -DESCENT ? -DESCENT / bounds.getMinY() : 1;
        outline.transform(AffineTransform.getScaleInstance(1, Math.min(above, below)));
        return outline;
    }

    /** A frame: the inner edge runs the other way round, so that what is within it stays light. */
    private static Glyph box() {
        var inner = 2 * BOX_STROKE;
        var box = new GeneralPath();
        box.append(new Rectangle(BOX_STROKE, 0, BOX_ADVANCE - inner, BOX_HEIGHT), false);
        box.moveTo(inner, BOX_STROKE);
        box.lineTo(inner, BOX_HEIGHT - BOX_STROKE);
        box.lineTo(BOX_ADVANCE - inner, BOX_HEIGHT - BOX_STROKE);
        box.lineTo(BOX_ADVANCE - inner, BOX_STROKE);
        box.closePath();
        return new Glyph(BOX_ADVANCE, box, true);
    }

    /** A font that is read once and stays open as long as the program runs. */
    private record Font(TrueTypeFont font, CmapLookup characters) {

        private static final Map<Face, Font> OPEN = new ConcurrentHashMap<>();

        static Font of(Face face) {
            return OPEN.computeIfAbsent(face, Font::read);
        }

        private static Font read(Face face) {
            try {
                var font = face.open();
                return new Font(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
