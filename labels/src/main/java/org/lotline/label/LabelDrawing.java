package org.lotline.label;

import java.awt.Rectangle;
import java.util.List;

/**
 * A label with everything in its place, in dots of 1/203 inch from the top left corner: what all formats draw.
 *
 * @param label what it says
 * @param texts what people read; none reaches into another's {@link Text#bounds()}
 * @param rule the line below the number
 * @param symbol what scanners read
 */
record LabelDrawing(Label label, List<Text> texts, Rectangle rule, Placed symbol) {

    /** 4 inches. */
    static final int WIDTH = 812;

    /** 2 inches. */
    static final int HEIGHT = 406;

    static final int DOTS_PER_INCH = 203;

    LabelDrawing {
        texts = List.copyOf(texts);
    }

    /**
     * A row of text.
     *
     * @param left where it begins
     * @param baseline on which its letters stand
     * @param size height of the font
     */
    record Text(int left, int baseline, int size, Face face, String text) {

        /** How far apart the base lines of rows are. */
        static int pitch(int size) {
            return ascent(size) + descent(size);
        }

        static int ascent(int size) {
            return (size * Face.ASCENT + Face.UNITS - 1) / Face.UNITS;
        }

        private static int descent(int size) {
            return (size * Face.DESCENT + Face.UNITS - 1) / Face.UNITS;
        }

        Rectangle bounds() {
            return new Rectangle(left, baseline - ascent(size), face.width(text, size), pitch(size));
        }
    }

    /**
     * The symbol.
     *
     * @param module dots of a module's width
     * @param rowHeight dots of a row's height
     */
    record Placed(Symbol symbol, int left, int top, int module, int rowHeight) {

        Rectangle bounds() {
            return new Rectangle(left, top, symbol.columns() * module, symbol.rows() * rowHeight);
        }

        /** The dark modules. */
        List<Rectangle> ink() {
            return symbol.runs().stream()
                    .map(run -> new Rectangle(
                            left + run.from() * module, top + run.row() * rowHeight, run.length() * module, rowHeight))
                    .toList();
        }
    }
}
