package org.lotline.material;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Lot and serial on a label, in any of the ways in which a scanner gives them:
 *
 * <ul>
 *   <li>GS1 element strings (GS1 General Specifications, 3: AI 10 and 21), with a symbology identifier ({@code ]d2}, {@code ]C1},
 *       {@code ]Q3}, {@code ]e0}) or without;
 *   <li>as they are printed below the bars, {@code (10)A-1(21)S-7};
 *   <li>a GS1 Digital Link URI, {@code https://…/01/…/10/A-1/21/S-7};
 *   <li>the message of a supplier (ISO/IEC 15434, formats 05 and 06) with the data identifiers of ANSI MH10.8.2: 1T and T the lot,
 *       S the serial; empty fields, a missing header or trailer do no harm.
 * </ul>
 *
 * @param lot the number of the lot or batch
 * @param serial the number of the one piece
 * @param isSure false where it may as well be a plain number that only looks like a label
 */
record ScannedLabel(Optional<String> lot, Optional<String> serial, boolean isSure) {

    private static final char GROUP_SEPARATOR = '\u001d';
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern PRINTED = Pattern.compile("\\(([0-9]{2,4})\\)([^(]+)");
    private static final Pattern LINK = Pattern.compile("^https?://[^/]+(/.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE = Pattern.compile("^(?:\\[\\)>)?\u001e?0([56])\u001d");
    private static final Pattern TRAILER = Pattern.compile("[\u001e\u0004].*$", Pattern.DOTALL);

    static ScannedLabel of(String scanned) {
        var coded = SYMBOLOGY.matcher(scanned).replaceFirst("");
        var link = LINK.matcher(coded);
        if (link.matches()) {
            return linked(link.group(1));
        }
        var message = MESSAGE.matcher(coded);
        if (message.find()) {
            var body = TRAILER.matcher(coded.substring(message.end())).replaceFirst("");
            return message.group(1).equals("6") ? fields(body) : elements(Gs1Elements.of(body), true);
        }
        if (coded.startsWith("(")) {
            return elements(printed(coded), !coded.equals(scanned));
        }
        return coded.indexOf(GROUP_SEPARATOR) >= 0 && looksLikeFields(coded)
                ? fields(coded)
                : elements(Gs1Elements.of(coded), isSurelyCoded(scanned));
    }

    private static boolean isSurelyCoded(String scanned) {
        return SYMBOLOGY.matcher(scanned).find() || scanned.indexOf(GROUP_SEPARATOR) >= 0;
    }

    /** As it stands below the bars; a lot number may hold parentheses itself, so that the literal reading stays. */
    private static List<Gs1Elements.Element> printed(String text) {
        return PRINTED.matcher(text)
                .results()
                .map(element -> new Gs1Elements.Element(element.group(1), element.group(2)))
                .toList();
    }

    private static ScannedLabel linked(String path) {
        var parts = path.split("[?#]", 2)[0].split("/", -1);
        return new ScannedLabel(behind(parts, Gs1Elements.LOT), behind(parts, Gs1Elements.SERIAL), true).orPlain();
    }

    private static Optional<String> behind(String[] parts, String identifier) {
        var place = Arrays.asList(parts).lastIndexOf(identifier);
        return place < 1 || place + 1 >= parts.length || parts[place + 1].isBlank()
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(parts[place + 1].replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** Without its header a message is known by fields that begin with an identifier of ours and no element of GS1. */
    private static boolean looksLikeFields(String text) {
        return first(text, "1T").isPresent()
                || first(text, "S").isPresent() && first(text, "P").isPresent();
    }

    private static ScannedLabel fields(String body) {
        var lot = first(body, "1T").or(() -> first(body, "T"));
        return new ScannedLabel(lot, first(body, "S"), true).orPlain();
    }

    private static Optional<String> first(String body, String identifier) {
        return Arrays.stream(body.split(String.valueOf(GROUP_SEPARATOR), -1))
                .filter(field -> field.startsWith(identifier))
                .map(field -> field.substring(identifier.length()).strip())
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    private static ScannedLabel elements(List<Gs1Elements.Element> elements, boolean isSure) {
        return new ScannedLabel(value(elements, Gs1Elements.LOT), value(elements, Gs1Elements.SERIAL), isSure);
    }

    private static Optional<String> value(List<Gs1Elements.Element> elements, String identifier) {
        return elements.stream()
                .filter(element -> element.identifier().equals(identifier))
                .map(Gs1Elements.Element::value)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    /** A label that names neither is nothing to be sure of. */
    private ScannedLabel orPlain() {
        return lot.isEmpty() && serial.isEmpty() ? new ScannedLabel(lot, serial, false) : this;
    }
}
