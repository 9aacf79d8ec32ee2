package org.lotline.quality.gate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.HoldReachedShipment;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.ClearanceBases;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.clearance.Rechecks.Recheck;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/**
 * An open hold is an open scope: where a later fact carries it into what was cleared or shipped, that is told once. The basis is
 * widened whether a hold is open or not, so that a hold which is placed afterwards names the clearance.
 */
@ApplicationScoped
class RecheckingClearances {

    private final AskingAncestry trace;
    private final Rechecks rechecks;
    private final GateLock lock;
    private final Clearances clearances;
    private final ClearanceBases bases;
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
            ClearanceBases bases,
            OpenHolds holds,
            EventLog events,
            AuditLog audit,
            OwnActs acts,
            CheckingClearances checking) {
        this.trace = trace;
        this.rechecks = rechecks;
        this.lock = lock;
        this.clearances = clearances;
        this.bases = bases;
        this.holds = holds;
        this.events = events;
        this.audit = audit;
        this.acts = acts;
        this.checking = checking;
    }

    /** One round over those whose turn it is; whether there was anything to do. */
    boolean recheckWaiting() throws InterruptedException {
        return new RecheckRound(new InTable(), this::recheck).work();
    }

    private final class InTable implements RecheckRound.Waiting {

        @Override
        public List<Recheck> next(int limit) {
            return QuarkusTransaction.requiringNew().call(() -> rechecks.next(limit));
        }

        @Override
        public void later(List<Recheck> ofLot, String why) {
            QuarkusTransaction.requiringNew().run(() -> ofLot.forEach(recheck -> rechecks.later(recheck, why)));
        }
    }

    private void recheck(UUID lotId, List<Recheck> ofLot) {
        var ancestry = trace.waitFor(lotId);
        QuarkusTransaction.requiringNew().run(() -> {
            lock.shared();
            var standing = clearances
                    .find(ofLot.stream().map(Recheck::clearanceId).toList())
                    .stream()
                    .filter(clearance -> !clearance.isReturned())
                    .toList();
            var narrower =
                    bases.narrower(standing.stream().map(Clearance::clearanceId).toList(), ancestry.basis());
            standing.forEach(clearance -> {
                if (narrower.contains(clearance.clearanceId())) {
                    widen(clearance, ancestry);
                }
                checking.check(clearance, ancestry);
            });
            rechecks.done(ofLot);
        });
    }

    /** What touched it before was told when the hold was placed, or did not stop it when it was cleared. */
    private void widen(Clearance clearance, Ancestry ancestry) {
        var before = holds.touching(clearance.clearanceId());
        bases.widen(clearance.clearanceId(), ancestry.basis());
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
