package org.lotline.runtime.correction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** Who may take back what (domain.md, Corrections): people their own act, for a quarter of an hour; otherwise quality. */
public final class CorrectionRules {

    public static final ProblemType CORRECTION_NEEDS_QUALITY =
            new ProblemType("correction-needs-quality", "The correction needs quality", 403);

    /** So long people may take back their own last act. */
    public static final Duration OWN_ACT = Duration.ofMinutes(15);

    private CorrectionRules() {}

    /** Found unless it is the actor's own and recent, or the actor is of quality. */
    public static Optional<Finding> notTheirs(String what, String recordedBy, Instant recordedAt, ActContext act) {
        var isOwn = recordedBy.equals(act.recordedBy());
        var isRecent = !act.recordedAt().isAfter(recordedAt.plus(OWN_ACT));
        return act.roles().contains("quality") || (isOwn && isRecent)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        CORRECTION_NEEDS_QUALITY,
                        "%s was recorded by %s at %s.".formatted(what, recordedBy, recordedAt),
                        "You can take back your own act for %d minutes; ask somebody with the role quality to correct this one."
                                .formatted(OWN_ACT.toMinutes())));
    }
}
