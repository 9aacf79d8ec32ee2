package org.lotline.quality.rest;

import java.util.List;
import org.lotline.quality.hold.Reach;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** The parameter {@code kind} of what a hold reaches; the generated interface does not check it. */
final class ReachKind {

    static final String CLEARANCES = "clearances";

    private static final List<String> KINDS = List.of(Reach.LOTS, Reach.JOBS, Reach.SHIPMENTS, CLEARANCES);

    private ReachKind() {}

    /** @throws ProblemException 400 if it is none */
    static String of(String kind) {
        if (!KINDS.contains(kind)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "A hold reaches no %s.".formatted(kind),
                    "Ask for one of %s.".formatted(String.join(", ", KINDS)),
                    List.of(ProblemException.field("kind", "is none of " + String.join(", ", KINDS))));
        }
        return kind;
    }
}
