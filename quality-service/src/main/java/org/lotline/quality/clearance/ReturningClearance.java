package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Giving a clearance back unused. */
@ApplicationScoped
public class ReturningClearance {

    private final Clearances clearances;
    private final EventLog events;
    private final AuditLog audit;

    ReturningClearance(Clearances clearances, EventLog events, AuditLog audit) {
        this.clearances = clearances;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Empty if there is none.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if it was spent, confirmed or given back before
     */
    public Optional<Clearance> giveBack(UUID clearanceId, String reason, ActContext act) {
        return clearances.locked(clearanceId).flatMap(clearance -> {
            Findings.refuse(ClearanceRules.mayReturn(clearance));
            clearances.giveBack(clearanceId, act.recordedAt());
            events.append(new ClearanceReturned(clearanceId, clearance.lotId(), reason), act);
            audit.record(
                    act,
                    Keys.clearance(clearanceId),
                    "clearance-returned",
                    clearance.status(),
                    ClearanceStatus.RETURNED,
                    reason);
            return clearances.find(clearanceId);
        });
    }
}
