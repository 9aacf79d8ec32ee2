package org.lotline.label;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the symbol of a label says: GS1 element strings where GS1 lets them carry the numbers, else the number as it is.
 *
 * @param number that the label bears
 * @param elements the application identifiers with their values; none of a plain number
 */
public record LabelCode(String number, List<Element> elements) {

    private static final String LOT = "10";
    private static final String SERIAL = "21";

    /** AI 10 and 21: 1 to 20 characters of the "GS1 AI encodable character set 82". */
    private static final Pattern LEGAL = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,20}");

    public LabelCode {
        elements = List.copyOf(elements);
    }

    /**
     * An application identifier with its value.
     *
     * @param identifier two digits
     * @param value what it says
     */
    public record Element(String identifier, String value) {}

    /** Of a lot, with AI (10). */
    public static LabelCode ofLot(String number) {
        return isLegal(number)
                ? new LabelCode(number, List.of(new Element(LOT, number)))
                : new LabelCode(number, List.of());
    }

    /** Of a unit within a lot, with AI (10) and (21): a scanner that does not say that it is GS1 is understood by the pair. */
    public static LabelCode ofSerial(String serial, String lot) {
        return isLegal(serial) && isLegal(lot)
                ? new LabelCode(serial, List.of(new Element(LOT, lot), new Element(SERIAL, serial)))
                : new LabelCode(serial, List.of());
    }

    /** Whether it goes as GS1 element strings. */
    public boolean isGs1() {
        return !elements.isEmpty();
    }

    /** As it is printed below bars: {@code (10)J4520-A}; the plain number if it is none of GS1. */
    public String printed() {
        return isGs1() ? joined("(%s)%s") : number;
    }

    /** As the maker of the symbol takes it: {@code [10]J4520-A}. */
    String encoded() {
        return isGs1() ? joined("[%s]%s") : number;
    }

    /** Only what names the thing itself, for a symbol that has no room for more. */
    LabelCode narrowed() {
        return isGs1() ? new LabelCode(number, List.of(elements.getLast())) : this;
    }

    private String joined(String form) {
        return elements.stream()
                .map(element -> form.formatted(element.identifier(), element.value()))
                .collect(Collectors.joining());
    }

    private static boolean isLegal(String number) {
        return LEGAL.matcher(number).matches();
    }
}
