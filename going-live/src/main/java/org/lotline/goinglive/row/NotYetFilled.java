package org.lotline.goinglive.row;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write into a cell whose value is somewhere else, or nowhere yet. */
final class NotYetFilled {

    private static final List<String> USUAL = List.of(
            "(see|siehe|s\\.|voir|cf\\.?|ask|in|check|look)\\s.*",
            "tb[acd]|to be .*|to follow|folgt|pending|open|offen",
            "n\\s*/\\s*a|na|nil|none|not? (known|recorded|available|on file)|unknown|unk|unbekannt|inconnu|missing|fehlt|lost|illegible",
            "\\?+|\\.{2,}|…|x{3,}|#n/?a");
    private static final Pattern HYPHENS = Pattern.compile("[-–—]+");

    private final List<Pattern> patterns;

    NotYetFilled(@Nullable List<String> further) {
        patterns = Stream.concat(USUAL.stream(), further == null ? Stream.of() : further.stream())
                .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    boolean isMeantBy(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    /** A bare hyphen; many plants write it for the revision of what has none. */
    static boolean isHyphen(String text) {
        return HYPHENS.matcher(text).matches();
    }
}
