package org.lotline.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The message on a supplier's label: an envelope of ISO/IEC 15434 with parts of the formats 05 (GS1) and 06 (data identifiers of ANSI
 * MH10.8.2). Printers and scanners lose the envelope's control characters, so a header or trailer that is broken or missing is told
 * and does no harm.
 *
 * @param fields those with anything in them, of all its parts
 * @param flaws what is not as it should be
 */
record LabelMessage(List<LabelField> fields, Set<LabelFlaw> flaws) {

    private static final String GROUP_SEPARATOR = "\u001d";
    private static final String RECORD_SEPARATOR = "\u001e";
    private static final String GS1 = "05";
    private static final String IDENTIFIERS = "06";

    /** Whole, or with anything but the format lost; without {@code [)>} the separator behind the format says that it is one. */
    private static final Pattern HEADER = Pattern.compile("^(?:\\[\\)>\u001e?(?:(\\d\\d)\u001d?|[\u001d\u001e]+)?"
            + "|\\)>\u001e?(\\d\\d)\u001d|\u001e?(0[56])\u001d)");

    private static final Pattern WHOLE_HEADER = Pattern.compile("^\\[\\)>\u001e\\d\\d\u001d");
    private static final Pattern WHOLE_TRAILER = Pattern.compile("\u001e\u0004$");
    private static final Pattern END = Pattern.compile("\u001e?\u0004.*$", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("^(\\d\\d)\u001d");

    /** Digits and the letter of a category that MH10.8.2 has assigned. */
    private static final Pattern FIELD = Pattern.compile("^(\\d{0,3}[B-FH-NP-WZ])(.*)$", Pattern.DOTALL);

    LabelMessage {
        fields = List.copyOf(fields);
        flaws = Set.copyOf(flaws);
    }

    static boolean isOne(String text) {
        return HEADER.matcher(text).find();
    }

    /** @param text one by {@link #isOne} */
    static LabelMessage of(String text) {
        var flaws = EnumSet.noneOf(LabelFlaw.class);
        if (!WHOLE_HEADER.matcher(text).find()) {
            flaws.add(LabelFlaw.HEADER_BROKEN);
        }
        if (!WHOLE_TRAILER.matcher(text).find()) {
            flaws.add(LabelFlaw.TRAILER_BROKEN);
        }
        var header = HEADER.matcher(text);
        var format = header.find()
                ? IntStream.rangeClosed(1, header.groupCount())
                        .mapToObj(header::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(IDENTIFIERS)
                : IDENTIFIERS;
        var body = END.matcher(text.substring(header.end())).replaceFirst("");
        return read(format, body, flaws);
    }

    /** Fields without any header. */
    static LabelMessage ofFields(String text) {
        var flaws = EnumSet.of(LabelFlaw.HEADER_BROKEN, LabelFlaw.TRAILER_BROKEN);
        return read(IDENTIFIERS, END.matcher(text).replaceFirst(""), flaws);
    }

    private static LabelMessage read(String first, String body, Set<LabelFlaw> flaws) {
        var fields = new ArrayList<LabelField>();
        var format = first;
        for (var part : body.split(RECORD_SEPARATOR, -1)) {
            var begins = PART.matcher(part);
            var isNext = begins.find();
            format = isNext ? begins.group(1) : format;
            read(format, isNext ? part.substring(begins.end()) : part, fields, flaws);
        }
        return new LabelMessage(fields, flaws);
    }

    private static void read(String format, String part, List<LabelField> fields, Set<LabelFlaw> flaws) {
        switch (format) {
            case GS1 -> {
                var elements = Gs1Elements.of(part);
                fields.addAll(elements.fields());
                flaws.addAll(elements.flaws());
            }
            case IDENTIFIERS -> identified(part, fields, flaws);
            default -> flaws.add(LabelFlaw.FORMAT_UNKNOWN);
        }
    }

    private static void identified(String part, List<LabelField> fields, Set<LabelFlaw> flaws) {
        if (part.isEmpty()) {
            return;
        }
        Arrays.stream(part.split(GROUP_SEPARATOR, -1)).forEach(text -> {
            var field = FIELD.matcher(text);
            if (text.isBlank()) {
                flaws.add(LabelFlaw.EMPTY_FIELD);
            } else if (!field.matches()) {
                flaws.add(LabelFlaw.IDENTIFIER_UNKNOWN);
            } else if (field.group(2).isBlank()) {
                flaws.add(LabelFlaw.EMPTY_FIELD);
            } else {
                fields.add(new LabelField(field.group(1), field.group(2).strip()));
            }
        });
    }
}
