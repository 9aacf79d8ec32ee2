package org.lotline.material;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A GS1 element string in its elements; those of predefined length need no separator behind them (General Specifications, 7.8.5). */
final class Gs1Elements {

    static final String LOT = "10";
    static final String SERIAL = "21";

    private static final char GROUP_SEPARATOR = '\u001d';
    private static final int AI_LENGTH = 2;

    /** Identifier and value together, by the first two digits of the identifier. */
    private static final Map<String, Integer> PREDEFINED = Map.ofEntries(
            Map.entry("00", 20),
            Map.entry("01", 16),
            Map.entry("02", 16),
            Map.entry("03", 16),
            Map.entry("04", 18),
            Map.entry("11", 8),
            Map.entry("12", 8),
            Map.entry("13", 8),
            Map.entry("14", 8),
            Map.entry("15", 8),
            Map.entry("16", 8),
            Map.entry("17", 8),
            Map.entry("18", 8),
            Map.entry("19", 8),
            Map.entry("20", 4),
            Map.entry("31", 10),
            Map.entry("32", 10),
            Map.entry("33", 10),
            Map.entry("34", 10),
            Map.entry("35", 10),
            Map.entry("36", 10),
            Map.entry("41", 16));

    private Gs1Elements() {}

    /**
     * One element.
     *
     * @param identifier the first two digits of the application identifier, which suffice for lot and serial
     * @param value what follows them
     */
    record Element(String identifier, String value) {}

    static List<Element> of(String text) {
        var elements = Stream.<Element>builder();
        var rest = text;
        while (rest.length() > AI_LENGTH) {
            var end = Math.min(lengthOf(rest), rest.length());
            if (end > AI_LENGTH) {
                elements.add(new Element(rest.substring(0, AI_LENGTH), rest.substring(AI_LENGTH, end)));
            }
            rest = rest.substring(end);
            if (!rest.isEmpty() && rest.charAt(0) == GROUP_SEPARATOR) {
                rest = rest.substring(1);
            }
        }
        return elements.build().toList();
    }

    private static int lengthOf(String text) {
        var predefined = PREDEFINED.get(text.substring(0, AI_LENGTH));
        if (predefined != null) {
            return predefined;
        }
        var end = text.indexOf(GROUP_SEPARATOR);
        return end < 0 ? text.length() : Math.max(end, 1);
    }
}
