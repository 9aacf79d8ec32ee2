package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/** Giving a clearance back unused. */
@ApplicationScoped
public class ReturningClearance {

    private final Clearances clearances;
    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;

    ReturningClearance(Clearances clearances, Rows rows, EventLog events, AuditLog audit) {
        this.clearances = clearances;
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Empty if there is none.
     *
     * @throws ProblemException 409 if it was spent, confirmed or given back before
     */
    public Optional<Clearance> giveBack(UUID clearanceId, String reason, ActContext act) {
        return clearances.locked(clearanceId).flatMap(clearance -> {
            refuseIfEnded(clearance);
            rows.update(
                    "update clearance set status = 'returned', returned_at = ? where clearance_id = ?",
                    act.recordedAt(),
                    clearanceId);
            events.append(new ClearanceReturned(clearanceId, clearance.lotId(), reason), act);
            audit.record(
                    act,
                    Keys.clearance(clearanceId),
                    "clearance-returned",
                    clearance.status(),
                    Clearance.RETURNED,
                    reason);
            return clearances.find(clearanceId);
        });
    }

    private static void refuseIfEnded(Clearance clearance) {
        if (clearance.status().equals(Clearance.SPENT)) {
            throw new ProblemException(
                    QualityProblem.CLEARANCE_ENDED,
                    "The clearance was spent at %s by the shipment %s, which is leaving."
                            .formatted(clearance.spentAt(), clearance.shipmentId()),
                    "Confirm that shipment again: the same call resolves what a crash left. Then take the goods back as a return.");
        }
        if (!clearance.status().equals(Clearance.GIVEN)) {
            throw new ProblemException(
                    QualityProblem.CLEARANCE_ENDED,
                    "The clearance is %s.".formatted(clearance.status()),
                    "There is nothing to give back: a shipment that left is taken back as a return at shipping.");
        }
    }
}
