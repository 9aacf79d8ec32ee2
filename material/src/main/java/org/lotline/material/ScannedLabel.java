package org.lotline.material;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is on a label, in any of the ways in which a scanner gives it:
 *
 * <ul>
 *   <li>GS1 element strings (GS1 General Specifications, 3), with a symbology identifier ({@code ]d2}, {@code ]C1}, {@code ]Q3},
 *       {@code ]e0}) or without;
 *   <li>as they are printed below the bars, {@code (10)A-1(21)S-7};
 *   <li>a GS1 Digital Link URI, {@code https://…/01/…/10/A-1/21/S-7};
 *   <li>the message of a supplier (ISO/IEC 15434, formats 05 and 06) with the data identifiers of ANSI MH10.8.2; empty fields, a broken
 *       header or trailer do no harm.
 * </ul>
 *
 * <p>Any text is read; what is no label is a number.
 *
 * @param kind which of these it is
 * @param text what was scanned, without the identifier of a symbology that says nothing of the text
 * @param fields what it says, in its order; none of a number
 * @param flaws what is not as a standard wants it
 * @param isSure false where it may as well be a plain number that only looks like a label
 */
public record ScannedLabel(LabelKind kind, String text, List<LabelField> fields, Set<LabelFlaw> flaws, boolean isSure) {

    private static final String GROUP_SEPARATOR = "\u001d";

    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern GS1_SYMBOLOGY = Pattern.compile("^\\](?:C1|e[0-3]|d2|Q3|J1)");
    private static final Pattern PRINTED = Pattern.compile("\\(([0-9]{2,4})\\)([^(]+)");

    /** A supplier's bar code of its lot alone. */
    private static final Pattern LOT_ALONE = Pattern.compile("^1T(?=.*[0-9A-Za-z]).+$");

    public ScannedLabel {
        fields = List.copyOf(fields);
        flaws = Set.copyOf(flaws);
    }

    /** Reads any text. */
    public static ScannedLabel of(String scanned) {
        var plain = SpelledSeparators.replacedIn(scanned);
        var label = read(plain);
        if (plain.equals(scanned)) {
            return label;
        }
        return label.fields.isEmpty() ? number(scanned) : label.with(LabelFlaw.SEPARATORS_SPELLED);
    }

    /** The number of the lot or batch: AI 10, or 1T and then T of a supplier's message. */
    public Optional<String> lot() {
        return first("1T", "T", Gs1Elements.LOT);
    }

    /** The number of the one piece: AI 21, or S. */
    public Optional<String> serial() {
        return first("S", Gs1Elements.SERIAL);
    }

    /** The first of these identifiers that the label has. */
    public Optional<String> first(String... identifiers) {
        return Arrays.stream(identifiers)
                .flatMap(identifier -> fields.stream()
                        .filter(field -> field.identifier().equals(identifier))
                        .map(LabelField::value))
                .findFirst();
    }

    private static ScannedLabel read(String scanned) {
        var coded = SYMBOLOGY.matcher(scanned).replaceFirst("");
        var isGs1 = GS1_SYMBOLOGY.matcher(scanned).find();
        var text = isGs1 ? scanned : coded;
        var link = DigitalLink.elements(coded);
        if (link.isPresent()) {
            return gs1(LabelKind.DIGITAL_LINK, text, Gs1Elements.of(link.get()), true);
        }
        if (LabelMessage.isOne(coded)) {
            return message(text, LabelMessage.of(coded));
        }
        if (coded.startsWith("(")) {
            return gs1(LabelKind.GS1_ELEMENTS, text, printed(coded), isGs1);
        }
        if (coded.contains(GROUP_SEPARATOR) && looksLikeFields(coded)) {
            return message(text, LabelMessage.ofFields(coded));
        }
        if (LOT_ALONE.matcher(coded).matches() && !isGs1) {
            return new ScannedLabel(
                    LabelKind.MESSAGE,
                    text,
                    List.of(new LabelField("1T", coded.substring(2).strip())),
                    Set.of(),
                    false);
        }
        return gs1(LabelKind.GS1_ELEMENTS, text, Gs1Elements.of(coded), isGs1 || coded.contains(GROUP_SEPARATOR));
    }

    /** As it stands below the bars; a lot number may hold parentheses itself, so that the literal reading stays. */
    private static Gs1Elements printed(String text) {
        return Gs1Elements.of(PRINTED.matcher(text)
                .results()
                .filter(element -> !element.group(2).isBlank())
                .map(element -> new LabelField(element.group(1), element.group(2)))
                .toList());
    }

    /** Without its header a message is known by fields that begin with an identifier of ours and no element of GS1. */
    private static boolean looksLikeFields(String text) {
        var fields = LabelMessage.ofFields(text).fields().stream()
                .map(LabelField::identifier)
                .collect(Collectors.toSet());
        return fields.contains("1T") || fields.contains("P") && (fields.contains("S") || fields.contains("Q"));
    }

    private static ScannedLabel message(String text, LabelMessage message) {
        return new ScannedLabel(LabelKind.MESSAGE, text, message.fields(), message.flaws(), true).orWithoutLot();
    }

    /** What is not surely a label is one only if it names a lot or a serial, and nothing in it is amiss. */
    private static ScannedLabel gs1(LabelKind kind, String text, Gs1Elements elements, boolean isSure) {
        var label = new ScannedLabel(kind, text, elements.fields(), elements.flaws(), isSure).orWithoutLot();
        return isSure || elements.isWhole() && !label.flaws.contains(LabelFlaw.LOT_MISSING) ? label : number(text);
    }

    private static ScannedLabel number(String text) {
        return new ScannedLabel(LabelKind.NUMBER, text, List.of(), Set.of(), false);
    }

    private ScannedLabel orWithoutLot() {
        return lot().isEmpty() && serial().isEmpty() ? with(LabelFlaw.LOT_MISSING) : this;
    }

    private ScannedLabel with(LabelFlaw flaw) {
        var more = Stream.concat(flaws.stream(), Stream.of(flaw))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LabelFlaw.class)));
        return new ScannedLabel(kind, text, fields, more, isSure);
    }
}
