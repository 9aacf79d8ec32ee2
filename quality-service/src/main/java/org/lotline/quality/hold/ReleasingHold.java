package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.Rows;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/** Ending a hold, or ending it for named lots while their source stays held. Not by a clock: somebody says so, and why. */
@ApplicationScoped
public class ReleasingHold {

    private final GateLock lock;
    private final Holds holds;
    private final Rechecks rechecks;
    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;

    ReleasingHold(GateLock lock, Holds holds, Rechecks rechecks, Rows rows, EventLog events, AuditLog audit) {
        this.lock = lock;
        this.holds = holds;
        this.rechecks = rechecks;
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    /**
     * As a whole. Empty if there is no such hold.
     *
     * @throws ProblemException 409 if it is released already
     */
    public Optional<Hold> release(String holdNumber, String reason, ActContext act) {
        lock.exclusive();
        return holds.find(holdNumber).flatMap(hold -> {
            refuseIfReleased(hold);
            rows.update(
                    "update hold set released_at = ?, released_by = ?, release_reason = ? where hold_id = ?",
                    act.recordedAt(),
                    act.performedBy(),
                    reason,
                    hold.holdId());
            events.append(new HoldReleased(hold.holdId(), holdNumber, null, reason), act);
            audit.record(act, Keys.hold(hold.holdId()), "hold-released", "open", "released", reason);
            rechecks.queueRefusedOf(hold.holdId());
            return holds.find(holdNumber);
        });
    }

    /**
     * For these lots only; one for which it has ended already is passed over. Empty if there is no such hold.
     *
     * @param reason why, with the evidence
     * @throws ProblemException 409 if it is released already
     */
    public Optional<Hold> exempt(String holdNumber, List<UUID> lots, String reason, ActContext act) {
        lock.exclusive();
        return holds.find(holdNumber).flatMap(hold -> {
            refuseIfReleased(hold);
            lots.stream().filter(lot -> insert(hold, lot, reason, act)).forEach(lot -> {
                events.append(new HoldReleased(hold.holdId(), holdNumber, lot, reason), act);
                audit.record(act, Keys.hold(hold.holdId()), "hold-released-for-lot", null, Keys.lot(lot), reason);
            });
            rechecks.queueRefusedOf(hold.holdId());
            return holds.find(holdNumber);
        });
    }

    private boolean insert(Hold hold, UUID lotId, String reason, ActContext act) {
        return rows.update("""
                        insert into hold_exemption (hold_id, lot_id, reason, released_at, released_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing""", hold.holdId(), lotId, reason, act.recordedAt(), act.performedBy()) == 1;
    }

    private static void refuseIfReleased(Hold hold) {
        var release = hold.release();
        if (release != null) {
            throw new ProblemException(
                    QualityProblem.HOLD_RELEASED,
                    "%s was released at %s by %s.".formatted(hold.holdNumber(), release.at(), release.by()),
                    "Nothing is to be done; place a new hold if the material must be held again.");
        }
    }
}
