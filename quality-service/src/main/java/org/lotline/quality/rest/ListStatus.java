package org.lotline.quality.rest;

import java.util.List;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** The parameter {@code status} of lists; the generated interface hands it on as any text. */
final class ListStatus {

    private ListStatus() {}

    /** @throws ProblemException 400 if it is neither {@code open} nor {@code all} */
    static boolean isOpenOnly(String status) {
        return switch (status) {
            case "open" -> true;
            case "all" -> false;
            default ->
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "status is neither open nor all.",
                        "Ask for open, or for all.",
                        List.of(ProblemException.field("status", "is neither open nor all")));
        };
    }
}
