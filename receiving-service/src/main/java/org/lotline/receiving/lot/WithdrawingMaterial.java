package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Taking from the dock what nobody here will use: scrap, samples, and what goes back to its supplier (domain rule 1, custody). */
@ApplicationScoped
public class WithdrawingMaterial {

    private final FindingLots lots;
    private final DockStock stock;
    private final EffectiveTime effect;
    private final EventLog events;
    private final AuditLog audit;

    WithdrawingMaterial(FindingLots lots, DockStock stock, EffectiveTime effect, EventLog events, AuditLog audit) {
        this.lots = lots;
        this.stock = stock;
        this.effect = effect;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What was taken.
     *
     * @param fact its event
     * @param lot of which
     * @param how it left
     * @param quantity in the lot's unit
     * @param onHand what is left at the dock; below zero after a report of more than was there
     * @param occurredAt when (UTC); what is done now never before what it takes came, by whoever's clock
     */
    public record Withdrawn(
            UUID fact, Lot lot, Withdrawal how, Quantity quantity, Quantity onHand, Instant occurredAt) {}

    /**
     * Takes the quantity from the dock. Whether the lot is held does not matter: this is how what is held leaves.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404 for an unknown lot, 422 for a quantity that makes no sense, 409 for a
     *     voided lot or a request of more than there is
     */
    public Withdrawn withdraw(UUID lotId, Quantity quantity, Withdrawal how, ActContext asked) {
        var lot = lots.lockedById(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        Findings.refuse(DockRules.nobodyToReturnTo(lot, how));
        var act = effect.of(asked, lotId);
        var taken = DockRules.inUnitOf(lot, quantity).orRefuse();
        var event = how.of(lot, new Measure(taken.amount(), taken.unit().code()));
        var fact = events.append(event, act);
        if (act.isReport()) {
            stock.takeEven(fact, lot, taken, act);
        } else {
            Findings.refuse(stock.take(fact, lot, taken, act).map(DockRules::missing));
        }
        audit.record(act, Keys.lot(lotId), how.action(), null, event, how.reason());
        Map<UUID, Quantity> left = stock.onHand(Set.of(lotId));
        return new Withdrawn(fact, lot, how, taken, Objects.requireNonNull(left.get(lotId)), act.occurredAt());
    }
}
