package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.rule.Findings;

/**
 * At the dock door: a shipment's clearances are spent right before its goods leave, all or none. What was given back, or what an open
 * hold touches by all that is known of its ancestry, is not spent; trace isn't asked, because the gate was asked when they were given
 * and each hold since then has found them by their bases. Under the gate lock, as the placing of holds, and under the clearances' row
 * locks, as their return: so of a hold, a return and a departure at once one loses, and is told.
 */
@ApplicationScoped
public class SpendingClearances {

    private final GateLock lock;
    private final Clearances clearances;
    private final StoppingHolds holds;
    private final AuditLog audit;

    SpendingClearances(GateLock lock, Clearances clearances, StoppingHolds holds, AuditLog audit) {
        this.lock = lock;
        this.clearances = clearances;
        this.holds = holds;
        this.audit = audit;
    }

    /** The open holds that stop clearances from being spent. */
    public interface StoppingHolds {

        /** In the order of placing. */
        List<Stop> stopping(List<UUID> clearances);

        /** @param name what the hold is on, as whoever placed it called it */
        record Stop(UUID clearanceId, String holdNumber, String reason, String name) {}
    }

    /**
     * Spends them, in the order of the question; what was spent for this shipment before stays so.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404 for a clearance that there isn't; 422 for one that is not this
     *     shipment's; 409 that names each one that was given back and each hold that touches one
     */
    @Transactional(TxType.MANDATORY)
    public List<Clearance> spend(UUID shipmentId, List<UUID> wanted, ActContext act) {
        lock.shared();
        var known = locked(wanted);
        Findings.refuse(ClearanceRules.areKnown(wanted, known.keySet()));
        Findings.refuse(ClearanceRules.areOfShipment(shipmentId, wanted, known.values()));
        var stops = holds.stopping(ClearanceRules.stoppable(known.values()));
        Findings.refuse(ClearanceRules.maySpend(wanted, known.values(), stops));
        known.values().stream()
                .filter(clearance -> clearance.status() == ClearanceStatus.GIVEN)
                .forEach(clearance -> spend(clearance, act));
        return wanted.stream()
                .distinct()
                .map(id -> clearances.find(id).orElseThrow())
                .toList();
    }

    /** In the order of their ids. */
    private Map<UUID, Clearance> locked(List<UUID> wanted) {
        var known = new LinkedHashMap<UUID, Clearance>();
        clearances.locked(wanted).forEach(clearance -> known.put(clearance.clearanceId(), clearance));
        return known;
    }

    private void spend(Clearance clearance, ActContext act) {
        clearances.spend(clearance.clearanceId(), act.recordedAt());
        audit.record(
                act,
                Keys.clearance(clearance.clearanceId()),
                "clearance-spent",
                ClearanceStatus.GIVEN,
                ClearanceStatus.SPENT,
                null);
    }
}
