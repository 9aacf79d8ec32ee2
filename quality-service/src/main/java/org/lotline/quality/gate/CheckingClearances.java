package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.Clearances;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/**
 * What left by a gate release is judged as it would have been, once trace can say what it came from. A refused clearance is not
 * withdrawn: the goods may be gone, and what to do about them is people's to decide.
 */
@ApplicationScoped
class CheckingClearances {

    private final GateRules rules;
    private final Clearances clearances;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;

    CheckingClearances(GateRules rules, Clearances clearances, EventLog events, AuditLog audit, OwnActs acts) {
        this.rules = rules;
        this.clearances = clearances;
        this.events = events;
        this.audit = audit;
        this.acts = acts;
    }

    /** Under the gate lock; nothing to do for a clearance that is not unverified. */
    @Transactional(TxType.MANDATORY)
    void check(Clearance clearance, Ancestry ancestry) {
        var gateRelease = clearance.gateReleaseId();
        var shipment = clearance.shipmentId();
        if (clearance.isUnverified() && gateRelease != null && shipment != null) {
            var refusal = refusalOf(clearance, ancestry);
            if (clearances.check(clearance.clearanceId(), refusal)) {
                tell(clearance, shipment, gateRelease, refusal);
            }
        }
    }

    private Optional<String> refusalOf(Clearance clearance, Ancestry ancestry) {
        try {
            rules.refuseUnlessClear(clearance.request(), ancestry);
            return Optional.empty();
        } catch (ProblemException refusal) {
            return Optional.of(refusal.detail());
        }
    }

    private void tell(Clearance clearance, UUID shipment, UUID gateRelease, Optional<String> refusal) {
        var act = acts.now();
        var event = new ClearanceChecked(
                clearance.clearanceId(),
                clearance.lotId(),
                shipment,
                gateRelease,
                refusal.isPresent() ? Clearance.REFUSED : Clearance.VERIFIED,
                refusal.orElse(null));
        events.append(event, act);
        audit.record(
                act,
                Keys.clearance(clearance.clearanceId()),
                "clearance-checked",
                clearance.verification(),
                event.result(),
                event.reason());
    }
}
