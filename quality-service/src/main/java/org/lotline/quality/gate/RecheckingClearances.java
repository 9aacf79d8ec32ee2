package org.lotline.quality.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.HoldReachedShipment;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.ProblemException;

/**
 * An open hold is an open scope: where a later fact carries it into what was cleared or shipped, that is told once. The basis is
 * widened whether a hold is open or not, so that a hold which is placed afterwards names the clearance.
 */
@ApplicationScoped
class RecheckingClearances {

    private static final Logger LOG = Logger.getLogger(RecheckingClearances.class);
    private static final int AT_ONCE = 200;

    private final AskingAncestry trace;
    private final Rechecks rechecks;
    private final GateLock lock;
    private final Clearances clearances;
    private final OpenHolds holds;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;
    private final CheckingClearances checking;

    RecheckingClearances(
            AskingAncestry trace,
            Rechecks rechecks,
            GateLock lock,
            Clearances clearances,
            OpenHolds holds,
            EventLog events,
            AuditLog audit,
            OwnActs acts,
            CheckingClearances checking) {
        this.trace = trace;
        this.rechecks = rechecks;
        this.lock = lock;
        this.clearances = clearances;
        this.holds = holds;
        this.events = events;
        this.audit = audit;
        this.acts = acts;
        this.checking = checking;
    }

    /**
     * Rechecks what waits, asking once per lot; whether anything was rechecked and nothing failed. A lot of which trace can't say goes
     * to the end of the queue, so that it holds up nobody.
     */
    boolean recheckWaiting() {
        var waiting = QuarkusTransaction.requiringNew().call(() -> rechecks.next(AT_ONCE));
        for (var ofLot : waiting.stream()
                .collect(Collectors.groupingBy(Rechecks.Recheck::lotId))
                .values()) {
            if (!isRechecked(ofLot)) {
                return false;
            }
        }
        return !waiting.isEmpty();
    }

    private boolean isRechecked(List<Rechecks.Recheck> ofLot) {
        try {
            recheck(ofLot.getFirst().lotId(), ofLot);
            return true;
        } catch (ProblemException e) {
            LOG.debugf(
                    "Clearances of lot %s are rechecked later: %s",
                    ofLot.getFirst().lotId(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> ofLot.forEach(rechecks::later));
            return false;
        }
    }

    private void recheck(UUID lotId, List<Rechecks.Recheck> ofLot) {
        var ancestry = trace.ancestryOf(lotId);
        QuarkusTransaction.requiringNew().run(() -> {
            lock.shared();
            ofLot.forEach(recheck -> {
                clearances
                        .find(recheck.clearanceId())
                        .filter(clearance -> !clearance.status().equals(Clearance.RETURNED))
                        .ifPresent(clearance -> {
                            widen(clearance, ancestry);
                            checking.check(clearance, ancestry);
                        });
                rechecks.done(recheck);
            });
        });
    }

    /** What touched it before was told when the hold was placed, or did not stop it when it was cleared. */
    private void widen(Clearance clearance, Ancestry ancestry) {
        var before = holds.touching(clearance.clearanceId());
        clearances.widen(clearance.clearanceId(), ancestry.basis());
        var reached = new HashSet<>(holds.touching(clearance.clearanceId()));
        reached.removeAll(before);
        reached.stream()
                .filter(holdId -> holds.touch(holdId, clearance.clearanceId()))
                .forEach(holdId -> tell(holdId, clearance, ancestry));
    }

    private void tell(UUID holdId, Clearance clearance, Ancestry ancestry) {
        var act = acts.now();
        var description = (clearance.isUnverified()
                        ? "The clearance of %s %s of %s was given unverified; its ancestry shows that the hold reaches it."
                        : "A fact that came after the clearance of %s %s of %s carries the hold into it.")
                .formatted(
                        clearance.quantity().value().toPlainString(),
                        clearance.quantity().unit(),
                        ancestry.lotName());
        var event = new HoldReachedShipment(
                holdId,
                clearance.clearanceId(),
                clearance.lotId(),
                clearance.shipmentId(),
                clearance.jobId(),
                description);
        events.append(event, act);
        audit.record(act, Keys.hold(holdId), "hold-reached-shipment", null, event, null);
    }
}
