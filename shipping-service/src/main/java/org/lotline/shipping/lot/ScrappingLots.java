package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Scrapping what is available in finished goods; what is reserved is put back first. */
@ApplicationScoped
public class ScrappingLots {

    private final HeldLots held;
    private final HeldLedger ledger;
    private final EffectiveTime effect;
    private final FinishedGoods goods;
    private final LotQuantities quantities;
    private final EventLog events;
    private final AuditLog audit;

    ScrappingLots(
            HeldLots held,
            HeldLedger ledger,
            EffectiveTime effect,
            FinishedGoods goods,
            LotQuantities quantities,
            EventLog events,
            AuditLog audit) {
        this.held = held;
        this.ledger = ledger;
        this.effect = effect;
        this.goods = goods;
        this.quantities = quantities;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 404 for an unknown lot, 422 for a wrong unit, 409 for more than there is */
    public FinishedGoods.Stock scrap(UUID lotId, Quantity quantity, String reason, ActContext asked) {
        var lot = LotRules.here(held.locked(lotId), lotId).orRefuse();
        var act = effect.of(asked, lotId);
        var taken = quantities.of(lot, quantity, "quantity");
        var scrapped = new MaterialScrapped(
                lotId, new Measure(taken.amount(), taken.unit().code()), reason, null);
        ledger.debit(events.append(scrapped, act), lot, act.occurredAt(), taken, act.isReport());
        audit.record(act, Keys.lot(lotId), "material-scrapped", null, scrapped, reason);
        return goods.stockOf(held.find(lotId).orElseThrow());
    }
}
