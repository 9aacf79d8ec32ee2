package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Withdrawal;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.rule.Findings;

/** Taking back what never left the dock. */
@ApplicationScoped
class VoidingWithdrawals {

    private final LotsOfFacts lots;
    private final DockStock stock;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    VoidingWithdrawals(LotsOfFacts lots, DockStock stock, VoidingFacts voiding, AuditLog audit) {
        this.lots = lots;
        this.stock = stock;
        this.voiding = voiding;
        this.audit = audit;
    }

    /**
     * Of which lot each took something, each once.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if one is no withdrawal
     */
    Map<UUID, UUID> lotsOf(List<UUID> withdrawals) {
        return lots.of(withdrawals, Withdrawal::lotOf, LotCorrectionRules::withdrawn);
    }

    /**
     * It never was.
     *
     * @param lot of which it took something, locked
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is void; 403 if it is not the actor's to take back
     */
    void takeBack(UUID fact, Lot lot, String reason, ActContext act) {
        Findings.refuse(LotCorrectionRules.voidedBefore(
                fact, "withdrawals", stock.timeline(lot).has(fact.toString())));
        voiding.mayTake(fact, "What was taken from the dock", act);
        stock.takeBack(lot, fact, voiding.take(fact, reason, Optional.empty(), act));
        audit.record(act, Keys.lot(lot.lotId), "withdrawal-voided", fact, null, reason);
    }
}
