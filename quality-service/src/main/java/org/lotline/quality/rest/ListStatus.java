package org.lotline.quality.rest;

import java.util.Arrays;
import java.util.List;
import org.lotline.quality.Worded;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** The parameter {@code status} of lists; the generated interface hands it on as any text. */
enum ListStatus implements Worded {
    OPEN("open"),
    ALL("all");

    private final String word;

    ListStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** @throws ProblemException 400 if it is neither {@code open} nor {@code all} */
    static boolean isOpenOnly(String status) {
        return Arrays.stream(values())
                        .filter(one -> one.word.equals(status))
                        .findFirst()
                        .orElseThrow(ListStatus::neither)
                == OPEN;
    }

    private static ProblemException neither() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "status is neither open nor all.",
                "Ask for open, or for all.",
                List.of(ProblemException.field("status", "is neither open nor all")));
    }
}
