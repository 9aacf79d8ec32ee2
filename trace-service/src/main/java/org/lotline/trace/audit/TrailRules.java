package org.lotline.trace.audit;

import java.util.Optional;
import org.lotline.runtime.audit.AuditTrail;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a name whose trail is asked of all services. */
final class TrailRules {

    static final ProblemType TOO_BROAD = new ProblemType("name-too-broad", "Too many lots share this name", 422);

    private TrailRules() {}

    /** Each service is asked for the lots by their ids. */
    static Optional<Finding> tooBroad(int lots) {
        return lots <= AuditTrail.LOTS
                ? Optional.empty()
                : Optional.of(Finding.of(
                        TOO_BROAD,
                        "name",
                        "More than %d lots share this name.".formatted(AuditTrail.LOTS),
                        "Ask by the number of one lot, by a receipt or by a day; or ask one service (GET /audit)."));
    }
}
