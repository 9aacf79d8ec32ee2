package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.gaterelease.GateRelease;
import org.lotline.quality.gaterelease.GateReleases;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;

/**
 * The gate: trace is asked first, outside any transaction ({@link AskingAncestry}); then the gate lock is shared, and it is decided
 * what speaks against it. Where trace can't say, what is known all the same suffices for a no; and only a gate release that two
 * people have given lets a shipment's line through, unverified.
 */
@ApplicationScoped
public class GivingClearance {

    private final GateLock lock;
    private final GateRules rules;
    private final Clearances clearances;
    private final GateReleases releases;
    private final KnownAncestors known;
    private final Rechecks rechecks;

    GivingClearance(
            GateLock lock,
            GateRules rules,
            Clearances clearances,
            GateReleases releases,
            KnownAncestors known,
            Rechecks rechecks) {
        this.lock = lock;
        this.rules = rules;
        this.clearances = clearances;
        this.releases = releases;
        this.known = known;
        this.rechecks = rechecks;
    }

    /**
     * The clearance; the one of before if the shipment's line has it already.
     *
     * @param answer what trace said before the transaction
     * @throws ProblemException 409 with every reason that speaks against it; 503 if that can't be known and nobody released it
     */
    @Transactional(TxType.MANDATORY)
    public Clearance give(ClearanceRequest request, AncestryAnswer answer, ActContext act) {
        lock.shared();
        return clearances.ofLine(request).orElseGet(() -> {
            var clearance = switch (answer) {
                case Ancestry ancestry -> verified(request, ancestry, act);
                case AncestryNotKnown notKnown -> unverified(request, notKnown, act);
            };
            rechecks.queue(clearance.clearanceId());
            return clearance;
        });
    }

    private Clearance verified(ClearanceRequest request, Ancestry ancestry, ActContext act) {
        rules.refuseUnlessClear(request, ancestry, act.occurredAt(), Set.of());
        return clearances.give(request, ancestry.basis(), null, act);
    }

    /** Rests on what is known of the lot without trace, so that a hold that is placed on it meanwhile names the clearance. */
    private Clearance unverified(ClearanceRequest request, AncestryNotKnown answer, ActContext act) {
        var basis = known.of(request.lotId(), answer);
        rules.refuseIfKnown(request, known.namesIn(request.lotId(), answer), basis);
        var release = releaseFor(request).orElseThrow(answer::problem);
        return clearances.give(request, basis, release.gateReleaseId(), act);
    }

    private Optional<GateRelease> releaseFor(ClearanceRequest request) {
        var shipmentId = request.shipmentId();
        var lineId = request.lineId();
        return request.isForShipment() && shipmentId != null && lineId != null
                ? releases.usable(shipmentId, lineId)
                : Optional.empty();
    }
}
