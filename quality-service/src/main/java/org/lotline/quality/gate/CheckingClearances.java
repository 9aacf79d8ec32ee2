package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.Verification;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

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

    private final Gate gate;
    private final Clearances clearances;
    private final OpenHolds holds;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;

    CheckingClearances(
            Gate gate, Clearances clearances, OpenHolds holds, EventLog events, AuditLog audit, OwnActs acts) {
        this.gate = gate;
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
            var verdict = gate.judge(clearance.request(), ancestry, clearance.givenAt(), toldOf(clearance));
            verdict.verification().ifPresent(now -> keep(clearance, shipment, now, reasonOf(verdict)));
        }
    }

    private Set<String> toldOf(Clearance clearance) {
        return clearance.isVerified() ? holds.toldAtPlacing(clearance.clearanceId()) : Set.of();
    }

    private static @Nullable String reasonOf(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.reason() : null;
    }

    private void keep(Clearance clearance, UUID shipment, Verification now, @Nullable String reason) {
        if (clearances.judge(clearance.clearanceId(), now, reason)) {
            tell(clearance, shipment, now, reason);
        }
    }

    private void tell(Clearance clearance, UUID shipment, Verification now, @Nullable String reason) {
        var act = acts.now();
        var event = new ClearanceChecked(
                clearance.clearanceId(), clearance.lotId(), shipment, clearance.gateReleaseId(), now.word(), reason);
        events.append(event, act);
        audit.record(
                act,
                Keys.clearance(clearance.clearanceId()),
                "clearance-checked",
                clearance.verification(),
                now,
                reason);
    }
}
