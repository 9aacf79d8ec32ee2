package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.ItemRules;
import org.lotline.production.item.Policies;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Scrapping what lies on the floor. */
@ApplicationScoped
public class ScrappingMaterial {

    private final HeldLots lots;
    private final HeldLedger ledger;
    private final EffectiveTime effect;
    private final Policies policies;
    private final EventLog events;
    private final AuditLog audit;

    ScrappingMaterial(
            HeldLots lots,
            HeldLedger ledger,
            EffectiveTime effect,
            Policies policies,
            EventLog events,
            AuditLog audit) {
        this.lots = lots;
        this.ledger = ledger;
        this.effect = effect;
        this.policies = policies;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What was scrapped.
     *
     * @param fact its event
     * @param lot the lot as it lies there now
     * @param what what was scrapped
     * @param act with the time when it was
     */
    public record Scrapped(UUID fact, HeldLot lot, MaterialScrapped what, ActContext act) {}

    /** @throws org.lotline.runtime.problem.ProblemException 404 for an unknown lot, 409 if there is not so much */
    public Scrapped scrap(UUID lotId, Quantity quantity, String reason, Optional<Job> job, ActContext asked) {
        var lot = FloorRules.here(lots.locked(lotId), lotId).orRefuse();
        var act = effect.of(asked, lotId);
        var item = ItemId.of(lot.item());
        var taken = ItemRules.quantity(item, lot.onHand().unit(), policies.of(item), quantity, "quantity")
                .orRefuse();
        var scrapped = new MaterialScrapped(
                lotId,
                new Measure(taken.amount(), taken.unit().code()),
                reason,
                job.map(named -> named.jobId).orElse(null));
        var fact = events.append(scrapped, act);
        ledger.debit(fact, lot, act.occurredAt(), taken, act.isReport());
        audit.record(act, Keys.lot(lotId), "material-scrapped", null, scrapped, reason);
        return new Scrapped(fact, lots.find(lotId).orElseThrow(), scrapped, act);
    }
}
