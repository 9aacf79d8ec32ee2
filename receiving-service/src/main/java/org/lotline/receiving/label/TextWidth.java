package org.lotline.receiving.label;

/**
 * How wide text is in a bold sans-serif font, in percent of its size: an estimate on the safe side, for neither the printer's
 * fonts nor the browser's are known here.
 */
final class TextWidth {

    private static final String CUT = "...";
    private static final String WIDE = "MWmw@%";
    private static final String NARROW = " .,:;'!()[]|-/ijlItfr";

    private TextWidth() {}

    static int percentOf(String text) {
        return text.codePoints().map(TextWidth::percentOf).sum();
    }

    /** The text, or as much of its beginning as fits, with dots behind. */
    static String cut(String text, int percent) {
        if (percentOf(text) <= percent) {
            return text;
        }
        var left = percent - percentOf(CUT);
        var end = 0;
        while (end < text.length() && percentOf(text.codePointAt(end)) <= left) {
            left -= percentOf(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end) + CUT;
    }

    private static int percentOf(int character) {
        if (WIDE.indexOf(character) >= 0 || character > 0xFF) {
            return 100;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 38;
        }
        return Character.isUpperCase(character) ? 74 : 60;
    }
}
