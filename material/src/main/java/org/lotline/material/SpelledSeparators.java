package org.lotline.material;

import java.util.Map;
import java.util.regex.Pattern;

/** The separators of a label as some scanners are set to show them: {@code <GS>}, {@code {GS}}, or Unicode's pictures of them. */
final class SpelledSeparators {

    private static final Map<Pattern, String> SPELLED = Map.of(
            spelled("GS", '␝'), "\u001d",
            spelled("RS", '␞'), "\u001e",
            spelled("EOT", '␄'), "\u0004");

    private SpelledSeparators() {}

    private static Pattern spelled(String name, char picture) {
        return Pattern.compile("<%1$s>|\\{%1$s\\}|%2$s".formatted(name, picture), Pattern.CASE_INSENSITIVE);
    }

    static String replacedIn(String text) {
        var plain = text;
        for (var separator : SPELLED.entrySet()) {
            plain = separator.getKey().matcher(plain).replaceAll(separator.getValue());
        }
        return plain;
    }
}
