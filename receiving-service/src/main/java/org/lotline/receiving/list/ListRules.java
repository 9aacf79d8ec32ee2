package org.lotline.receiving.list;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a question for a list: its days are days of a plant, its piece of a text is one that narrows. */
public final class ListRules {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int LEAST_PIECE = 2;

    /** What doesn't count in a number; the database's function {@code searched} leaves out the same. */
    private static final Pattern UNCOUNTED =
            Pattern.compile("[\\s\\p{Cntrl}\\u2010-\\u2015\\u2043\\u2212-]", Pattern.UNICODE_CHARACTER_CLASS);

    private ListRules() {}

    /** A year that nobody means is a slip of the hand. */
    public static Optional<Finding> noDay(@Nullable LocalDate day, String field) {
        return day == null || day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProblemType.INVALID_REQUEST,
                                field,
                                "%s is no day of a plant.".formatted(field),
                                "Give a day of the years %d to %d.".formatted(EARLIEST_YEAR, LATEST_YEAR))
                        .saidAtField("is no day of the years %d to %d".formatted(EARLIEST_YEAR, LATEST_YEAR)));
    }

    /** What is in everything finds nothing. */
    public static Optional<Finding> tooShort(@Nullable String text, String field) {
        return text == null || UNCOUNTED.matcher(text).replaceAll("").length() >= LEAST_PIECE
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProblemType.INVALID_REQUEST,
                                field,
                                "Blanks and hyphens don't count in a number, and less than two other characters are given.",
                                "Give two characters or more of the number.")
                        .saidAtField("has less than two characters that count"));
    }
}
