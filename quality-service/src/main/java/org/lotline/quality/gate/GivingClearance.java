package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.runtime.act.ActContext;

/**
 * The gate: trace is asked first, outside any transaction ({@link AskingAncestry}); then the gate lock is shared, and it is decided
 * what speaks against it.
 */
@ApplicationScoped
public class GivingClearance {

    private final GateLock lock;
    private final GateRules rules;
    private final Clearances clearances;
    private final Rechecks rechecks;

    GivingClearance(GateLock lock, GateRules rules, Clearances clearances, Rechecks rechecks) {
        this.lock = lock;
        this.rules = rules;
        this.clearances = clearances;
        this.rechecks = rechecks;
    }

    /**
     * The clearance; the one of before if the shipment's line has it already.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 with every reason that speaks against it
     */
    @Transactional(TxType.MANDATORY)
    public Clearance give(ClearanceRequest request, Ancestry ancestry, ActContext act) {
        lock.shared();
        return clearances.ofLine(request).orElseGet(() -> {
            rules.refuseUnlessClear(request, ancestry);
            var clearance = clearances.give(request, ancestry.basis(), act);
            rechecks.queue(clearance.clearanceId());
            return clearance;
        });
    }
}
