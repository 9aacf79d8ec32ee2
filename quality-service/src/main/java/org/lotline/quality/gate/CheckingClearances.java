package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/**
 * What is to ship, or has, is judged again: what left by a gate release, once trace can say what it came from; and all else when a
 * later fact changed its ancestry or what the rules say of it, such as a correction that swapped its material. It is judged by the
 * rules as they are now; only whether it had expired is a matter of the day on which it was cleared. A refused clearance is not
 * withdrawn: the goods may be gone, and what to do about them is people's to decide. Where nothing speaks against it any more, by a
 * disposition or a release, it is verified again. A hold that named a verified clearance when it was placed has told it by that, and
 * refuses it at the dock door; it is no later fact.
 */
@ApplicationScoped
class CheckingClearances {

    private final GateRules rules;
    private final Clearances clearances;
    private final OpenHolds holds;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;

    CheckingClearances(
            GateRules rules, Clearances clearances, OpenHolds holds, EventLog events, AuditLog audit, OwnActs acts) {
        this.rules = rules;
        this.clearances = clearances;
        this.holds = holds;
        this.events = events;
        this.audit = audit;
        this.acts = acts;
    }

    /** Under the gate lock; tells only what is new. */
    @Transactional(TxType.MANDATORY)
    void check(Clearance clearance, Ancestry ancestry) {
        var shipment = clearance.shipmentId();
        if (shipment != null && clearance.request().isForShipment()) {
            var refusal = refusalOf(clearance, ancestry);
            if (clearances.judge(clearance.clearanceId(), refusal)) {
                tell(clearance, shipment, refusal);
            }
        }
    }

    private Optional<String> refusalOf(Clearance clearance, Ancestry ancestry) {
        var told = clearance.isVerified() ? holds.toldAtPlacing(clearance.clearanceId()) : Set.<String>of();
        try {
            rules.refuseUnlessClear(clearance.request(), ancestry, clearance.givenAt(), told);
            return Optional.empty();
        } catch (ProblemException refusal) {
            return Optional.of(refusal.detail());
        }
    }

    private void tell(Clearance clearance, UUID shipment, Optional<String> refusal) {
        var act = acts.now();
        var event = new ClearanceChecked(
                clearance.clearanceId(),
                clearance.lotId(),
                shipment,
                clearance.gateReleaseId(),
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
