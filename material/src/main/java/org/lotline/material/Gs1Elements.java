package org.lotline.material;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A GS1 element string in its elements; those of predefined length need no separator behind them (General Specifications, 7.8.5).
 *
 * @param fields those with anything in them
 * @param flaws what is not as it should be
 */
record Gs1Elements(List<LabelField> fields, Set<LabelFlaw> flaws) {

    static final String LOT = "10";
    static final String SERIAL = "21";

    private static final char GROUP_SEPARATOR = '\u001d';
    private static final int FIRST_DIGITS = 2;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Identifier and value together, by the first two digits of the identifier. */
    private static final Map<String, Integer> PREDEFINED = Stream.of(
                    lengths(20, 0, 0),
                    lengths(16, 1, 3),
                    lengths(18, 4, 4),
                    lengths(8, 11, 19),
                    lengths(4, 20, 20),
                    lengths(10, 31, 36),
                    lengths(16, 41, 41))
            .flatMap(lengths -> lengths.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** How many digits an identifier has, by its first two. */
    private static final Map<String, Integer> IDENTIFIERS = Stream.of(
                    lengths(2, 0, 4),
                    lengths(2, 10, 22),
                    lengths(3, 23, 25),
                    lengths(2, 30, 30),
                    lengths(4, 31, 36),
                    lengths(2, 37, 37),
                    lengths(4, 39, 39),
                    lengths(3, 40, 42),
                    lengths(4, 43, 43),
                    lengths(4, 70, 70),
                    lengths(3, 71, 71),
                    lengths(4, 72, 72),
                    lengths(4, 80, 82),
                    lengths(2, 90, 99))
            .flatMap(lengths -> lengths.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    Gs1Elements {
        fields = List.copyOf(fields);
        flaws = Set.copyOf(flaws);
    }

    private static Map<String, Integer> lengths(int length, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .collect(Collectors.toMap(two -> "%d%d".formatted(two / 10, two % 10), two -> length));
    }

    /** @param text nothing is refused: what can't be read is a flaw, and the next separator begins anew */
    static Gs1Elements of(String text) {
        var fields = new ArrayList<LabelField>();
        var flaws = EnumSet.noneOf(LabelFlaw.class);
        var rest = text;
        while (!rest.isEmpty()) {
            var end = endOf(rest, flaws);
            read(rest.substring(0, end), fields, flaws);
            rest = rest.substring(end);
            if (!rest.isEmpty() && rest.charAt(0) == GROUP_SEPARATOR) {
                rest = rest.substring(1);
            }
        }
        return new Gs1Elements(fields, flaws);
    }

    /** Elements that are told apart already. */
    static Gs1Elements of(List<LabelField> elements) {
        return new Gs1Elements(
                elements,
                elements.stream().allMatch(Gs1Elements::isKnown) ? Set.of() : Set.of(LabelFlaw.IDENTIFIER_UNKNOWN));
    }

    /** Whether nothing but elements that are known is in it. */
    boolean isWhole() {
        return !fields.isEmpty() && !flaws.contains(LabelFlaw.IDENTIFIER_UNKNOWN);
    }

    private static boolean isKnown(LabelField element) {
        var identifier = element.identifier();
        return identifier.length() >= FIRST_DIGITS
                && Integer.valueOf(identifier.length()).equals(IDENTIFIERS.get(identifier.substring(0, FIRST_DIGITS)));
    }

    private static int endOf(String text, Set<LabelFlaw> flaws) {
        var separator = text.indexOf(GROUP_SEPARATOR);
        var end = separator < 0 ? text.length() : separator;
        var predefined = text.length() < FIRST_DIGITS ? null : PREDEFINED.get(text.substring(0, FIRST_DIGITS));
        if (predefined == null) {
            return end;
        }
        if (predefined > end) {
            flaws.add(LabelFlaw.ELEMENT_CUT);
        }
        return Math.min(predefined, end);
    }

    private static void read(String element, List<LabelField> fields, Set<LabelFlaw> flaws) {
        var digits = element.length() < FIRST_DIGITS ? null : IDENTIFIERS.get(element.substring(0, FIRST_DIGITS));
        if (element.isEmpty()) {
            flaws.add(LabelFlaw.EMPTY_FIELD);
        } else if (digits == null
                || element.length() < digits
                || !DIGITS.matcher(element.substring(0, digits)).matches()) {
            flaws.add(LabelFlaw.IDENTIFIER_UNKNOWN);
        } else if (element.substring(digits).isBlank()) {
            flaws.add(LabelFlaw.EMPTY_FIELD);
        } else {
            fields.add(new LabelField(element.substring(0, digits), element.substring(digits)));
        }
    }
}
