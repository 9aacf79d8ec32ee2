package org.lotline.label;

import java.util.List;

/**
 * What a label says.
 *
 * @param caption what is numbered: lot or serial
 * @param code the number, in plain text and as a symbol to scan
 * @param lines from top to bottom
 */
public record Label(String caption, LabelCode code, List<Line> lines) {

    public Label {
        lines = List.copyOf(lines);
    }

    /** The number, as people read it. */
    public String number() {
        return code.number();
    }

    /**
     * One fact.
     *
     * @param caption what it is; empty if that is plain
     * @param text the fact
     * @param mostRows the rows that it may take before its end is cut
     */
    public record Line(String caption, String text, int mostRows) {

        private static final int ALL = Integer.MAX_VALUE;

        /** A fact that is worth nothing without its end: it is told whole, at others' cost. */
        public static Line whole(String caption, String text) {
            return new Line(caption, text, ALL);
        }

        /** A fact whose beginning says most of it. */
        public static Line upTo(int mostRows, String caption, String text) {
            return new Line(caption, text, mostRows);
        }

        boolean isWhole() {
            return mostRows == ALL;
        }
    }
}
