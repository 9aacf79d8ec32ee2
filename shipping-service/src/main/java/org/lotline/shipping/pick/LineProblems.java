package org.lotline.shipping.pick;

import java.util.List;
import org.lotline.runtime.problem.ProblemException;

/** Refusals of what a line needs, told at that line. */
final class LineProblems {

    private LineProblems() {}

    /** The same refusal, naming the line and the lot; one that says when to come again still says so. */
    static ProblemException at(ProblemException refused, String field, String lotNumber) {
        var told = new ProblemException(
                refused.type(),
                refused.detail(),
                refused.wayOut(),
                List.of(ProblemException.field(field, lotNumber + ": " + refused.detail())));
        var pause = refused.retryAfter();
        return pause == null ? told : told.retryAfter(pause);
    }
}
