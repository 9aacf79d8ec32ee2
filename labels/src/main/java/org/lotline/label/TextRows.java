package org.lotline.label;

import java.util.ArrayList;
import java.util.List;

/** A text in rows that are not wider than they may be: parted at blanks, and within a word only where it fills a row alone. */
final class TextRows {

    private static final String CUT = "…";

    private TextRows() {}

    /** All of the text; at least one row. Control characters are blanks, blanks at the ends of rows go. */
    static List<String> of(String text, Face face, int size, int width) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var word : readable(text).split(" +")) {
            var longer = row.isEmpty() ? word : row + " " + word;
            if (face.width(longer, size) <= width) {
                row.replace(0, row.length(), longer);
            } else {
                if (!row.isEmpty()) {
                    rows.add(row.toString());
                }
                var parts = parted(word, face, size, width);
                rows.addAll(parts.subList(0, parts.size() - 1));
                row.replace(0, row.length(), parts.getLast());
            }
        }
        rows.add(row.toString());
        return rows;
    }

    /** As many rows as are allowed; dots stand for what is left out. */
    static List<String> of(String text, Face face, int size, int width, int most) {
        var rows = of(text, face, size, width);
        if (rows.size() <= most) {
            return rows;
        }
        var shown = new ArrayList<>(rows.subList(0, most));
        shown.set(most - 1, dotted(shown.get(most - 1), face, size, width));
        return shown;
    }

    /** A word in pieces, parted by characters; a mark stays with what it stands on. */
    static List<String> parted(String word, Face face, int size, int width) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var character : word.codePoints().toArray()) {
            var piece = Character.toString(character);
            if (!part.isEmpty() && !isMark(character) && face.width(part + piece, size) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(piece);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Without what nobody could print: controls are blanks, halves of characters are told as what can't be read. */
    static String readable(String text) {
        var readable = new StringBuilder();
        text.codePoints().map(TextRows::readable).forEach(readable::appendCodePoint);
        return readable.toString().strip();
    }

    private static int readable(int character) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        return Character.isISOControl(character) || Character.isWhitespace(character) ? ' ' : character;
    }

    private static String dotted(String row, Face face, int size, int width) {
        var end = row.length();
        while (end > 0 && face.width(row.substring(0, end) + CUT, size) > width) {
            end = row.offsetByCodePoints(end, -1);
        }
        return row.substring(0, end) + CUT;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
