package org.lotline.production.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.issue.IssuingMaterial;
import org.lotline.production.issue.PeerCallContext;
import org.lotline.production.issue.PreparedIssue;

/** Looks up and fetches what the issues of a backlog need. Never inside a transaction. */
@ApplicationScoped
class PreparingLines {

    /** The same line sent again makes the same calls. */
    private static final String STEP = "backlog";

    private final IssuingMaterial issuing;

    PreparingLines(IssuingMaterial issuing) {
        this.issuing = issuing;
    }

    /** For lines that are recorded together. */
    Fetching begin() {
        return new Fetching();
    }

    /** Knows what the lines before take from the floor, and what was brought for them, for neither is in the ledger yet. */
    final class Fetching {

        private final Map<UUID, Quantity> beside = new HashMap<>();

        private Fetching() {}

        /** @throws org.lotline.runtime.problem.ProblemException 404, 409, 422 if it makes no sense; 503 if receiving does not answer */
        Prepared prepare(BacklogLine line) {
            if (!(line.told() instanceof Told.Used(var jobNumber, var wanted))) {
                return new Prepared.Nothing();
            }
            var asking = PeerCallContext.behind(line.key(), STEP, beside);
            var prepared = issuing.prepare(jobNumber, wanted, asking, line.act());
            take(prepared);
            return new Prepared.Issue(prepared);
        }

        private void take(PreparedIssue prepared) {
            var unit = prepared.quantity().unit();
            var came = prepared.moved()
                    .map(moved -> moved.what().quantity())
                    .map(quantity -> Quantity.stored(quantity.value(), Unit.of(quantity.unit()))
                            .in(unit))
                    .orElse(Quantity.zero(unit));
            beside.merge(prepared.lot().lotId(), came.minus(prepared.quantity()), Quantity::plus);
        }
    }
}
