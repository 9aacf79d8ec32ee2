package org.lotline.material;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a scanner read where the number of a lot or a serial is wanted. A scanner gives the content of a GS1 label as it is:
 * {@code 10<lot>} or {@code 21<serial>}, with a symbology identifier before it ({@code ]d2}, {@code ]C1}, {@code ]Q3},
 * {@code ]e0}), with group separators between elements, or as it is printed, {@code (10)<lot>}. What people key is the number
 * itself. A bare {@code 10…} may be either: {@code 10-447} is a number of ours too, so that both readings are told, and
 * which of them names anything decides.
 *
 * @param readings the numbers that may be meant, the most literal first; never empty
 */
public record ScannedNumber(List<String> readings) {

    private static final char GROUP_SEPARATOR = '\u001d';
    private static final String LOT = "10";
    private static final String SERIAL = "21";
    private static final int AI_LENGTH = 2;
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern PRINTED = Pattern.compile("\\(([0-9]{2,4})\\)([^(]+)");
    private static final int GTIN_ELEMENT = 16;
    private static final int DATE_ELEMENT = 8;
    private static final Set<String> GTINS = Set.of("01", "02");
    private static final Set<String> DATES = Set.of("11", "12", "13", "15", "16", "17");

    public ScannedNumber {
        readings = List.copyOf(readings);
    }

    /** What was read may mean; of a label that carries lot and serial the serial, as it is the narrower of the two. */
    public static ScannedNumber of(String scanned) {
        var coded = SYMBOLOGY.matcher(scanned).replaceFirst("");
        var elements = coded.startsWith("(") ? printed(coded) : encoded(coded);
        var meant = elements.stream()
                .filter(element -> element.startsWith(SERIAL))
                .findFirst()
                .or(() -> elements.stream()
                        .filter(element -> element.startsWith(LOT))
                        .findFirst())
                .map(element -> element.substring(AI_LENGTH));
        return meant.map(number -> isSurelyCoded(scanned)
                        ? new ScannedNumber(List.of(number))
                        : new ScannedNumber(
                                Stream.of(scanned, number).distinct().toList()))
                .orElseGet(() -> new ScannedNumber(List.of(scanned)));
    }

    private static boolean isSurelyCoded(String scanned) {
        return SYMBOLOGY.matcher(scanned).find() || scanned.indexOf(GROUP_SEPARATOR) >= 0;
    }

    /** As it stands below the bars; a lot number may hold parentheses itself, so that the literal reading stays. */
    private static List<String> printed(String text) {
        return PRINTED.matcher(text)
                .results()
                .map(element -> element.group(1) + element.group(2))
                .toList();
    }

    /** Elements of fixed length need no separator behind them. */
    private static List<String> encoded(String text) {
        var elements = Stream.<String>builder();
        var rest = text;
        while (rest.length() > AI_LENGTH) {
            var length = Math.min(lengthOf(rest), rest.length());
            elements.add(rest.substring(0, length));
            rest = rest.substring(length);
            if (!rest.isEmpty() && rest.charAt(0) == GROUP_SEPARATOR) {
                rest = rest.substring(1);
            }
        }
        return elements.build().toList();
    }

    private static int lengthOf(String text) {
        var identifier = text.substring(0, AI_LENGTH);
        if (GTINS.contains(identifier)) {
            return GTIN_ELEMENT;
        }
        if (DATES.contains(identifier)) {
            return DATE_ELEMENT;
        }
        var end = text.indexOf(GROUP_SEPARATOR);
        return end < 0 ? text.length() : Math.max(end, 1);
    }
}
