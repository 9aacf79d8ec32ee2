package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.StockCounted;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.Lot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Findings;

/** Taking back what was counted wrongly. */
@ApplicationScoped
class VoidingCounts {

    private final LotsOfFacts lots;
    private final DockStock stock;
    private final VoidingFacts voiding;
    private final Rows rows;
    private final AuditLog audit;

    VoidingCounts(LotsOfFacts lots, DockStock stock, VoidingFacts voiding, Rows rows, AuditLog audit) {
        this.lots = lots;
        this.stock = stock;
        this.voiding = voiding;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Of which lot each is, each once.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if one is no count
     */
    Map<UUID, UUID> lotsOf(List<UUID> counts) {
        return lots.of(counts, VoidingCounts::lotOf, LotCorrectionRules::counted);
    }

    private static Optional<UUID> lotOf(Object event) {
        return event instanceof StockCounted counted ? Optional.of(counted.lotId()) : Optional.empty();
    }

    /**
     * It never was; where the lot lies stays as it is.
     *
     * @param lot that was counted, locked
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is void, or what it found has been taken since; 403 if it is not
     *     the actor's to take back
     */
    void takeBack(UUID fact, Lot lot, String reason, ActContext act) {
        Findings.refuse(LotCorrectionRules.voidedBefore(fact, "counts", !isVoid(fact)));
        voiding.mayTake(fact, "The count", act);
        var voidedBy = voiding.take(fact, reason, Optional.empty(), act);
        if (stock.timeline(lot).has(fact.toString())) {
            stock.takeBack(lot, fact, voidedBy);
        }
        rows.update("INSERT INTO count_void (count_id, voided_by) VALUES (?, ?)", fact, voidedBy);
        audit.record(act, Keys.lot(lot.lotId), "count-voided", fact, null, reason);
    }

    private boolean isVoid(UUID fact) {
        return !rows.list("SELECT count_id FROM count_void WHERE count_id = ?", row -> row.uuid(1), fact)
                .isEmpty();
    }
}
