package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Ending a hold, or ending it for named lots while their source stays held. Not by a clock: somebody says so, and why. */
@ApplicationScoped
public class ReleasingHold {

    private final GateLock lock;
    private final Holds holds;
    private final Rechecks rechecks;
    private final EventLog events;
    private final AuditLog audit;

    ReleasingHold(GateLock lock, Holds holds, Rechecks rechecks, EventLog events, AuditLog audit) {
        this.lock = lock;
        this.holds = holds;
        this.rechecks = rechecks;
        this.events = events;
        this.audit = audit;
    }

    /**
     * As a whole. Empty if there is no such hold.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is released already
     */
    public Optional<Hold> release(String holdNumber, String reason, ActContext act) {
        return held(holdNumber).map(hold -> {
            hold.release = new Hold.Release(act.recordedAt(), act.performedBy(), reason);
            Hold.flush();
            events.append(new HoldReleased(hold.holdId, holdNumber, null, reason), act);
            audit.record(act, Keys.hold(hold.holdId), "hold-released", HoldStatus.OPEN, HoldStatus.RELEASED, reason);
            rechecks.queueRefusedOf(hold.holdId);
            return hold;
        });
    }

    /**
     * For one lot, with what shows that it is in order. Empty if there is no such hold.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 without evidence; 409 if it is released already
     */
    public Optional<Hold> exempt(
            String holdNumber, UUID lotId, String reason, @Nullable String evidence, ActContext act) {
        Findings.refuse(HoldRules.hasEvidence(evidence));
        return exempt(holdNumber, List.of(lotId), "%s Evidence: %s".formatted(reason, evidence), act);
    }

    /**
     * For these lots only; one for which it has ended already is passed over. Empty if there is no such hold.
     *
     * @param reason why, with the evidence
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is released already
     */
    public Optional<Hold> exempt(String holdNumber, List<UUID> lots, String reason, ActContext act) {
        return held(holdNumber).map(hold -> {
            var ending = lots.stream().filter(lot -> !hold.isExempt(lot)).toList();
            ending.forEach(
                    lot -> hold.exemptions.add(new Hold.Exemption(lot, reason, act.recordedAt(), act.performedBy())));
            Hold.flush();
            ending.forEach(lot -> {
                events.append(new HoldReleased(hold.holdId, holdNumber, lot, reason), act);
                audit.record(act, Keys.hold(hold.holdId), "hold-released-for-lot", null, Keys.lot(lot), reason);
            });
            rechecks.queueRefusedOf(hold.holdId);
            return hold;
        });
    }

    /** The lock first, so that what is read of the hold is what is written. */
    private Optional<Hold> held(String holdNumber) {
        lock.exclusive();
        var hold = holds.find(holdNumber);
        Findings.refuse(hold.flatMap(HoldRules::notReleased));
        return hold;
    }
}
