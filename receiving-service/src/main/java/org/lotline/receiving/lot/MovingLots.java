package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.Holder;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Giving up what lies at the dock to the holder that needs it, in the call that needs it (domain rule 1, custody). */
@ApplicationScoped
public class MovingLots {

    private final FindingLots lots;
    private final DockStock stock;
    private final EffectiveTime effect;
    private final EventLog events;
    private final AuditLog audit;

    MovingLots(FindingLots lots, DockStock stock, EffectiveTime effect, EventLog events, AuditLog audit) {
        this.lots = lots;
        this.stock = stock;
        this.effect = effect;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What has left.
     *
     * @param moveId its event, under which whoever takes it up enters it
     * @param what what moved
     * @param occurredAt when it left; never before it came, by whoever's clock
     */
    public record Moved(UUID moveId, LotMoved what, Instant occurredAt) {}

    /**
     * Takes the quantity from the dock.
     *
     * @param to the holder that takes it up
     * @param location where it is put then
     * @param against what speaks against the move, as quality says
     * @throws org.lotline.runtime.problem.ProblemException 409 if there is not so much, or something speaks against a request; 404, 422 for an unknown lot or a quantity that makes no sense
     */
    public Moved move(
            UUID lotId,
            Quantity quantity,
            String to,
            @Nullable String location,
            List<Finding> against,
            ActContext asked) {
        var lot = lots.lockedById(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        var act = effect.of(asked, lotId);
        var taken = DockRules.inUnitOf(lot, quantity).orRefuse();
        var deviations = Findings.settle(against, act);
        var moved = new LotMoved(
                lot.lotId,
                lot.lotNumber,
                new Item(lot.item.partNumber(), lot.item.revision()),
                new Measure(taken.amount(), taken.unit().code()),
                Holder.DOCK.word(),
                to,
                location == null ? lot.location : location,
                lot.owner,
                deviations.isEmpty()
                        ? null
                        : deviations.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
        var event = events.append(moved, act);
        Findings.refuse(stock.take(event, lot, taken, act).map(DockRules::missing));
        audit.record(act, Keys.lot(lotId), "lot-moved", null, moved, null);
        return new Moved(event, moved, act.occurredAt());
    }
}
