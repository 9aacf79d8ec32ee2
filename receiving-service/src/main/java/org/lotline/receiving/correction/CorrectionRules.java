package org.lotline.receiving.correction;

import java.time.Duration;
import java.time.Instant;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;

/** Who may take back what (domain.md, Corrections): people their own act, for a quarter of an hour; otherwise quality. */
final class CorrectionRules {

    static final Duration OWN_ACT = Duration.ofMinutes(15);

    private CorrectionRules() {}

    static void mayCorrect(String what, String recordedBy, Instant recordedAt, ActContext act) {
        var isOwn = recordedBy.equals(act.recordedBy());
        var isRecent = !act.recordedAt().isAfter(recordedAt.plus(OWN_ACT));
        if (!act.roles().contains("quality") && !(isOwn && isRecent)) {
            throw new ProblemException(
                    ReceivingProblem.CORRECTION_NEEDS_QUALITY,
                    "%s was recorded by %s at %s.".formatted(what, recordedBy, recordedAt),
                    "You can take back your own act for %d minutes; ask somebody with the role quality to correct this one."
                            .formatted(OWN_ACT.toMinutes()));
        }
    }
}
