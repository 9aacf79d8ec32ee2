package org.lotline.receiving.lot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of numbers that others have given: heats, supplier lots, serials. */
final class NumberRules {

    private NumberRules() {}

    /** Found of a number by which nothing could be found again; nothing of none. */
    static Optional<Finding> unusable(@Nullable String number, String field) {
        if (number == null) {
            return Optional.empty();
        }
        if (number.codePoints().anyMatch(NumberRules::isUnseen)) {
            return Optional.of(Finding.of(
                    ProblemType.INVALID_REQUEST,
                    field,
                    "The number has characters that nobody sees, such as a line feed or a mark of direction.",
                    "Type the number as it is on the tag."));
        }
        try {
            ComparableNumber.of(number);
            return Optional.empty();
        } catch (InvalidNumberException e) {
            return Optional.of(Finding.of(
                    ReceivingProblem.INVALID_NUMBER,
                    field,
                    e.sentence(),
                    "Write the number as it is on the tag, or leave it out."));
        }
    }

    /** What prints as nothing, or turns the rest around. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
