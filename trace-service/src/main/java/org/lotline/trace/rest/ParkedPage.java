package org.lotline.trace.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.trace.lineage.ParkedEvent;

/**
 * Behind which parked event a page begins.
 *
 * @param at when that was parked (UTC)
 * @param parkedId which one it is
 */
record ParkedPage(Instant at, String parkedId) {

    private static final ParkedPage FIRST = new ParkedPage(Instant.EPOCH, "");

    /** The page behind {@code after}, the first without one. */
    static ParkedPage after(@Nullable String after) {
        if (after == null) {
            return FIRST;
        }
        try {
            var parts = after.split("~", 2);
            return new ParkedPage(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Asked.invalid(
                    "after is no page of this list.",
                    "Take it from next of the page before, as it is.",
                    List.of(ProblemException.field("after", "is not a value of next")));
        }
    }

    /** The {@code next} of a page that ends with this one. */
    static String behind(ParkedEvent last) {
        return last.parkedAt() + "~" + last.parkedId();
    }
}
