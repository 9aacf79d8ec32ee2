package org.lotline.production.deviation;

import java.util.List;
import org.lotline.runtime.problem.ProblemException;

/**
 * Something that is not as it should be, before it is known whether it is refused or recorded.
 *
 * @param kind in which way
 * @param sentence for people
 * @param wayOut what to do instead
 * @param field the path in the body, empty if none is to blame
 */
public record Finding(DeviationKind kind, String sentence, String wayOut, String field) {

    private static final String IF_DONE =
            " If it was really done, send it with act.mode report: it is recorded as a deviation.";

    /** @throws ProblemException 409, if there is any: what was found first, with all that was found as fields */
    public static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            var first = findings.getFirst();
            throw new ProblemException(
                    first.kind.refusal(),
                    first.sentence,
                    first.wayOut + IF_DONE,
                    findings.stream()
                            .filter(finding -> !finding.field.isEmpty())
                            .map(finding -> ProblemException.field(finding.field, finding.sentence))
                            .toList());
        }
    }
}
