package org.lotline.goinglive.table;

/**
 * What stands in a cell.
 *
 * @param text of a number all digits that the file has, without exponent; of a day ISO 8601, with its time if it has one
 */
public record Cell(Kind kind, String text) {

    /** Nothing, or nothing but blanks. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** What the file says it is; in a CSV everything is text. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DAY,
        /** {@code #REF!} and the like: a formula that came to nothing. */
        ERROR
    }

    /** A text as it stands, without the blanks around it. */
    public static Cell of(String text) {
        var stripped = strip(text);
        return stripped.isEmpty() ? EMPTY : new Cell(Kind.TEXT, stripped);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Spreadsheets are full of blanks that don't break, which {@link String#strip()} leaves. */
    private static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
