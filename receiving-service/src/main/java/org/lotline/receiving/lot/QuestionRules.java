package org.lotline.receiving.lot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a question for lots: it gives a number, and numbers have something to compare by. */
final class QuestionRules {

    private static final String WAY_OUT = "Give at least one number with a letter or digit in it.";

    private QuestionRules() {}

    /** Found once for each field that would do. */
    static List<Finding> nothingGiven(LotQuestion question) {
        var isGiven = Stream.of(question.number(), question.supplierLot(), question.heat(), question.certificate())
                .anyMatch(Objects::nonNull);
        return isGiven
                ? List.of()
                : Stream.of("number", "supplierLot", "heat", "certificate")
                        .map(field -> Finding.of(
                                        ProblemType.INVALID_REQUEST,
                                        field,
                                        "None of number, supplierLot, heat and certificate is given.",
                                        WAY_OUT)
                                .saidAtField("is not given"))
                        .toList();
    }

    static Finding nothingToCompare(InvalidNumberException why) {
        return Finding.of(ProblemType.INVALID_REQUEST, why.sentence(), WAY_OUT);
    }
}
