package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLots;
import org.lotline.custody.Holder;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.ItemRules;
import org.lotline.production.item.Policies;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Giving up what lies on the floor to the holder that needs it, in the call that needs it (domain rule 1, custody). */
@ApplicationScoped
public class MovingLots {

    private final HeldLots lots;
    private final HeldLedger ledger;
    private final EffectiveTime effect;
    private final Policies policies;
    private final EventLog events;
    private final AuditLog audit;

    MovingLots(
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

    /** @throws org.lotline.runtime.problem.ProblemException 422: the floor gives to the finished goods only */
    public static void requireGiven(Holder to) {
        Findings.refuse(FloorRules.cannotGoTo(to));
    }

    /**
     * Takes the quantity from the floor.
     *
     * @param pulled what the dock has given up for it
     * @param location where it is put then
     * @throws org.lotline.runtime.problem.ProblemException 409 if there is not so much; 404 for an unknown lot; 422 for a wrong unit
     */
    public Dock.Moved move(
            UUID lotId, Quantity quantity, Optional<Dock.Moved> pulled, @Nullable String location, ActContext asked) {
        pulled.ifPresent(move -> ledger.takeUp(move.moveId(), move.what(), move.occurredAt()));
        var lot = FloorRules.here(lots.locked(lotId), lotId).orRefuse();
        var act = effect.of(asked, lotId);
        var item = ItemId.of(lot.item());
        var taken = ItemRules.quantity(item, lot.onHand().unit(), policies.of(item), quantity, "quantity")
                .orRefuse();
        var moved = new LotMoved(
                lotId,
                lot.lotNumber(),
                lot.item(),
                new Measure(taken.amount(), taken.unit().code()),
                Holder.FLOOR.word(),
                Holder.FINISHED_GOODS.word(),
                location == null ? lot.location() : location,
                lot.owner());
        var event = events.append(moved, act);
        ledger.debit(event, lot, act.occurredAt(), taken, act.isReport());
        audit.record(act, Keys.lot(lotId), "lot-moved", null, moved, null);
        return new Dock.Moved(event, moved, act.occurredAt());
    }
}
