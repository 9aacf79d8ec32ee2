package org.lotline.runtime.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * Where a list in the order of two keys goes on, such as part number and revision.
 *
 * @param first the first key of the last row of the page before
 * @param second its second key
 */
public record PairCursor(String first, String second) {

    private static final char BETWEEN = '|';

    /**
     * As {@link #text} has written it; with one key alone the list goes on behind that and an empty one.
     *
     * @throws ProblemException 400 if it can't be read
     */
    public static PairCursor of(String after) {
        var between = after.indexOf(BETWEEN);
        try {
            return between < 0
                    ? new PairCursor(decoded(after), "")
                    : new PairCursor(decoded(after.substring(0, between)), decoded(after.substring(between + 1)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "after is no place in the list.",
                    "Send the value of next of the page before, unchanged.",
                    List.of(ProblemException.field("after", "is no place in the list")));
        }
    }

    /** Both parts encoded, so that the one {@code |} between them is not theirs. */
    public String text() {
        return encoded(first) + BETWEEN + encoded(second);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
