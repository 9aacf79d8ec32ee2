package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

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
    private final Rows rows;
    private final AuditLog audit;

    SpendingClearances(GateLock lock, Clearances clearances, StoppingHolds holds, Rows rows, AuditLog audit) {
        this.lock = lock;
        this.clearances = clearances;
        this.holds = holds;
        this.rows = rows;
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
     * @throws ProblemException 404 for a clearance that there isn't; 422 for one that is not this shipment's; 409 that names each one
     *     that was given back and each hold that touches one
     */
    @Transactional(TxType.MANDATORY)
    public List<Clearance> spend(UUID shipmentId, List<UUID> wanted, ActContext act) {
        lock.shared();
        var known = locked(wanted);
        refuseForeign(shipmentId, wanted, known);
        refuseStopped(wanted, known);
        known.values().stream()
                .filter(clearance -> clearance.status().equals(Clearance.GIVEN))
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
        for (var id : wanted) {
            if (!known.containsKey(id)) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no clearance %s.".formatted(id),
                        "Spend the clearances that the shipment's lines were given.",
                        List.of(ProblemException.field(
                                "clearances[%d]".formatted(wanted.indexOf(id)), "is not known")));
            }
        }
        return known;
    }

    private static void refuseForeign(UUID shipmentId, List<UUID> wanted, Map<UUID, Clearance> known) {
        var objections = new Objections();
        for (var clearance : known.values()) {
            if (!shipmentId.equals(clearance.shipmentId())) {
                objections.add(
                        QualityProblem.NOT_OF_SHIPMENT,
                        fieldOf(clearance.clearanceId(), wanted),
                        "The clearance %s was not given for the shipment %s."
                                .formatted(clearance.clearanceId(), shipmentId),
                        "Spend the clearances that the shipment's lines were given.");
            }
        }
        objections.refuseIfAny();
    }

    private void refuseStopped(List<UUID> wanted, Map<UUID, Clearance> known) {
        var objections = new Objections();
        for (var clearance : known.values()) {
            if (clearance.status().equals(Clearance.RETURNED)) {
                objections.add(
                        QualityProblem.CLEARANCE_RETURNED,
                        fieldOf(clearance.clearanceId(), wanted),
                        "The clearance %s of lot %s was given back."
                                .formatted(clearance.clearanceId(), clearance.lotId()),
                        "Have the line cleared anew, or put it back; nothing leaves on a clearance that was given back.");
            }
        }
        var unspent = known.values().stream()
                .filter(clearance ->
                        List.of(Clearance.GIVEN, Clearance.RETURNED).contains(clearance.status()))
                .map(Clearance::clearanceId)
                .toList();
        for (var stop : holds.stopping(unspent)) {
            objections.add(
                    QualityProblem.HELD,
                    fieldOf(stop.clearanceId(), wanted),
                    "The clearance %s rests on what %s holds (%s): %s"
                            .formatted(stop.clearanceId(), stop.holdNumber(), stop.name(), stop.reason()),
                    "Put the line back, or have quality release the hold, as a whole or for its lot with evidence: POST /holds/%s/release."
                            .formatted(stop.holdNumber()));
        }
        objections.refuseIfAny();
    }

    private static String fieldOf(UUID clearanceId, List<UUID> wanted) {
        return "clearances[%d]".formatted(wanted.indexOf(clearanceId));
    }

    private void spend(Clearance clearance, ActContext act) {
        rows.update(
                "update clearance set status = 'spent', spent_at = ? where clearance_id = ?",
                act.recordedAt(),
                clearance.clearanceId());
        audit.record(
                act,
                Keys.clearance(clearance.clearanceId()),
                "clearance-spent",
                Clearance.GIVEN,
                Clearance.SPENT,
                null);
    }
}
