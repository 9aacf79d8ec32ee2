package org.lotline.runtime.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a question for the trail. */
public final class AuditRules {

    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2199;

    private AuditRules() {}

    /** The whole trail is nobody's question. */
    public static Optional<Finding> asksForNothing(boolean nothing) {
        return nothing
                ? Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        "name",
                        "Nothing says whose trail is wanted.",
                        "Give a name, a person (by) or a day (from, to)."))
                : Optional.empty();
    }

    /** A year that nobody means is a slip of the hand. */
    public static Optional<Finding> noDay(@Nullable LocalDate day, String field) {
        return day == null || day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        field,
                        "%s is no day on which a plant recorded anything.".formatted(field),
                        "Give a day of the years %d to %d.".formatted(EARLIEST_YEAR, LATEST_YEAR)));
    }

    /** An empty span has no entries, which would look like nothing having been done. */
    public static Optional<Finding> endsBeforeItBegins(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        "to",
                        "The last day %s is before the first one, %s.".formatted(to, from),
                        "Give the earlier day as from."));
    }
}
