package org.lotline.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the numbers of received lots are made, as a plant writes it: {@code {yyyyMMdd}-{vendor}-{seq:3}}. Between braces stand
 * the day ({@code yyyy}, {@code yy}, {@code MM}, {@code dd}, {@code DDD} for the day of the year, in any order), {@code vendor}
 * and, exactly once, {@code seq:} with the digits that it has at least; everything else stands for itself. A template whose
 * numbers might not fit a label is none. Equal if written the same. Immutable.
 */
public final class LotNumberTemplate {

    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}|[^{}]+");
    private static final Pattern WHOLE = Pattern.compile("(" + PART.pattern() + ")*");
    private static final Pattern DAY = Pattern.compile("(yyyy|yy|MM|dd|DDD)+");
    private static final Pattern SEQUENCE = Pattern.compile("seq:([1-9])");
    private static final Pattern PRINTABLE = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]*");

    /** Day, vendor and a sequence within them: 20260315-ACME-001. Last, for it needs the patterns. */
    public static final LotNumberTemplate DEFAULT = of("{yyyyMMdd}-{vendor}-{seq:3}");

    private final String text;
    private final List<TemplatePart> parts;

    private LotNumberTemplate(String text, List<TemplatePart> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** @throws InvalidNumberException with a sentence that names the part to blame */
    public static LotNumberTemplate of(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new InvalidNumberException(
                    "The template %s has a brace without its other half: write each part as {part}."
                            .formatted(MaterialException.quoted(text)));
        }
        var parts = new ArrayList<TemplatePart>();
        var matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group(1) == null ? literal(matcher.group()) : named(matcher.group(1)));
        }
        requireOneSequence(parts);
        requireFitting(parts);
        return new LotNumberTemplate(text, List.copyOf(parts));
    }

    /** The number of that day, vendor and sequence; longer than a label carries only if the sequence has outgrown its digits. */
    String number(LocalDate day, VendorCode vendor, long sequence) {
        return parts.stream().map(part -> part.render(day, vendor, sequence)).collect(Collectors.joining());
    }

    /** What the sequence counts within: the number without it. */
    LotNumberSeries series(LocalDate day, VendorCode vendor) {
        var before = new StringBuilder();
        var after = new StringBuilder();
        var digits = 0;
        for (var part : parts) {
            if (part instanceof TemplatePart.Sequence sequence) {
                digits = sequence.digits();
            } else {
                (digits == 0 ? before : after).append(part.render(day, vendor, 0));
            }
        }
        return new LotNumberSeries(before.toString(), digits, after.toString());
    }

    private static TemplatePart literal(String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            throw new InvalidNumberException(
                    ("The part %s can't be printed on a GS1 label: use letters A-Z a-z, digits and"
                                    + " ! \" %% & ' ( ) * + , - . / : ; < = > ? _ without blanks.")
                            .formatted(MaterialException.quoted(text)));
        }
        return new TemplatePart.Literal(text);
    }

    private static TemplatePart named(String name) {
        var sequence = SEQUENCE.matcher(name);
        if (sequence.matches()) {
            return new TemplatePart.Sequence(Integer.parseInt(sequence.group(1)));
        }
        if (name.equals("vendor")) {
            return new TemplatePart.Vendor();
        }
        if (DAY.matcher(name).matches()) {
            return new TemplatePart.Day(name);
        }
        throw new InvalidNumberException(
                "There is no part %s: use {vendor}, {seq:1} to {seq:9} and days of yyyy, yy, MM, dd, DDD such as {yyyyMMdd}."
                        .formatted(MaterialException.quoted("{" + name + "}")));
    }

    private static void requireOneSequence(List<TemplatePart> parts) {
        var sequences =
                parts.stream().filter(TemplatePart.Sequence.class::isInstance).count();
        if (sequences != 1) {
            throw new InvalidNumberException(
                    "The template has %d sequences: write one, such as {seq:3}, or two lots would get one number."
                            .formatted(sequences));
        }
    }

    private static void requireFitting(List<TemplatePart> parts) {
        var longest = parts.stream().mapToInt(TemplatePart::longest).sum();
        if (longest > LotNumber.MAX_LENGTH) {
            throw new InvalidNumberException(
                    "The numbers would have up to %d characters and a label carries %d: %s. Shorten the template by %d; its longest part is %s."
                            .formatted(
                                    longest,
                                    LotNumber.MAX_LENGTH,
                                    parts.stream().map(LotNumberTemplate::sized).collect(Collectors.joining(", ")),
                                    longest - LotNumber.MAX_LENGTH,
                                    longestOf(parts).written()));
        }
    }

    private static TemplatePart longestOf(List<TemplatePart> parts) {
        return parts.stream()
                .max(Comparator.comparingInt(TemplatePart::longest))
                .orElseThrow();
    }

    private static String sized(TemplatePart part) {
        var written = part instanceof TemplatePart.Literal ? "'" + part.written() + "'" : part.written();
        return written + " " + part.longest();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LotNumberTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The template as written. */
    @Override
    public String toString() {
        return text;
    }
}
