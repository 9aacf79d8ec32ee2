package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.StockCounted;
import org.lotline.custody.EffectiveTime;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Counting what lies at the dock: the difference to the book is a fact of its own (domain rule 7, counting). */
@ApplicationScoped
public class CountingLots {

    private final FindingLots lots;
    private final DockStock stock;
    private final EffectiveTime effect;
    private final EventLog events;
    private final AuditLog audit;
    private final BigDecimal limit;

    CountingLots(
            FindingLots lots,
            DockStock stock,
            EffectiveTime effect,
            EventLog events,
            AuditLog audit,
            @ConfigProperty(name = "lotline.receiving.count.limit", defaultValue = "0.05") BigDecimal limit) {
        this.lots = lots;
        this.stock = stock;
        this.effect = effect;
        this.events = events;
        this.audit = audit;
        this.limit = limit;
    }

    /**
     * What somebody counted.
     *
     * @param found how much, 0 if nothing is there
     * @param unit of it, a UCUM code
     * @param location where; {@code null} leaves it where it lay
     */
    public record CountedLot(
            BigDecimal found,
            String unit,
            String reason,
            @Nullable String location) {}

    /**
     * A count that is on record.
     *
     * @param onHand what is at the dock now
     * @param occurredAt when it was counted (UTC)
     */
    public record Count(UUID fact, Lot lot, StockCounted what, Quantity onHand, Instant occurredAt) {}

    /**
     * The book is what the dock should have held at the end of that moment.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404 for an unknown lot, 422 for what can't be found, 409 for a voided lot, a
     *     difference over the limit, or less than what was taken since
     */
    public Count count(UUID lotId, CountedLot counted, ActContext asked) {
        var lot = lots.lockedById(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        var act = effect.of(asked, lotId);
        var found = CountRules.found(lot, counted.found(), counted.unit()).orRefuse();
        var book = stock.timeline(lot).balanceAt(act.occurredAt());
        var deviations = Findings.settle(
                CountRules.overLimit(book, found, limit, act).stream().toList(), act);
        var event = eventOf(
                lot,
                book,
                found,
                counted,
                deviations.stream().findFirst().map(Finding::sentence).orElse(null));
        var fact = events.append(event, act);
        Findings.refuse(stock.adjust(fact, lot, found.minus(book), act).map(CountRules::missingSince));
        put(lot, counted.location(), act);
        audit.record(act, Keys.lot(lotId), "stock-counted", book, event, counted.reason());
        Map<UUID, Quantity> now = stock.onHand(Set.of(lotId));
        return new Count(fact, lot, event, Objects.requireNonNull(now.get(lotId)), act.occurredAt());
    }

    private static StockCounted eventOf(
            Lot lot, Quantity book, Quantity found, CountedLot counted, @Nullable String deviation) {
        return new StockCounted(
                lot.lotId,
                book.amount(),
                found.amount(),
                found.minus(book).amount(),
                lot.unit,
                counted.reason(),
                counted.location(),
                deviation);
    }

    /** Paper of last week does not say where it lies today if it has been touched since. */
    private void put(Lot lot, @Nullable String location, ActContext act) {
        if (location != null && !effect.behindAll(act, lot.lotId).isAfter(act.occurredAt())) {
            lot.location = location;
            stock.put(lot, location);
        }
    }
}
