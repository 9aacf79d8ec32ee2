package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.material.ComparableNumber;

/**
 * What the other services say of lots and items, for whatever is scanned here. A service that needs it hands the events of the
 * sources that it needs to {@link #take}, from an {@link org.lotline.runtime.follow.EventFollower} of its own.
 */
@ApplicationScoped
public class KnownLots {

    private final LotFacts facts;
    private final KnownRows known;
    private final HeldLots held;

    KnownLots(LotFacts facts, KnownRows known, HeldLots held) {
        this.facts = facts;
        this.known = known;
        this.held = held;
    }

    /**
     * Takes what an event says, if it is of a kind that matters here. Events may come in any order and twice. A lot that lies
     * here bears its new number from then on.
     *
     * @return the lots that stand otherwise now, perhaps
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof ItemDefined defined) {
            known.put(envelope.source(), envelope.sequence(), defined);
        }
        var said = event instanceof FactVoided voided
                ? voided(envelope, voided)
                : LotFact.of(envelope.id(), envelope.sequence(), event);
        said.forEach(facts::enter);
        var lots = said.stream().map(LotFact::lotId).distinct().toList();
        lots.forEach(this::refresh);
        return lots;
    }

    /** How a lot stands; empty if nothing has been said of it yet. */
    public Optional<KnownLot> find(UUID lotId) {
        return known.find(lotId);
    }

    /** The same of several, in the order of their ids; those of which nothing has been said are left out. */
    public List<KnownLot> find(Collection<UUID> lotIds) {
        return lotIds.isEmpty() ? List.of() : known.find(lotIds);
    }

    /**
     * Those that bear or bore that number, or that serial or supplier lot, however it is spelled; void ones too.
     *
     * @throws org.lotline.material.InvalidNumberException if it leaves nothing to compare by
     */
    public List<KnownLot> named(String number) {
        return known.named(ComparableNumber.of(number).key());
    }

    /** What its owner says of an item; of one that is both bought and made, what receiving says. */
    public Optional<KnownPolicy> policy(Item item) {
        return known.policy(item);
    }

    /** The fact comes along with its void; it need not have come itself. */
    private List<LotFact> voided(EventEnvelope envelope, FactVoided voided) {
        var fact = EventJson.read(asOf(envelope, voided), voided.fact());
        return LotFact.of(voided.eventId(), 0, fact).stream()
                .map(said -> said.voided(
                        new KnownLot.Voiding(envelope.time(), voided.reason()), voided.replacedBy() != null))
                .toList();
    }

    private static EventEnvelope asOf(EventEnvelope envelope, FactVoided voided) {
        return new EventEnvelope(
                voided.eventId(),
                voided.type(),
                envelope.source(),
                voided.subject(),
                voided.occurredAt(),
                voided.occurredAt(),
                0,
                envelope.recordedBy(),
                envelope.performedBy(),
                null,
                voided.factTouches());
    }

    private void refresh(UUID lotId) {
        var history = new LotHistory(facts.of(lotId));
        history.lot().ifPresent(lot -> {
            known.put(lot, history.names());
            held.rename(lot.lotId(), lot.lotNumber());
        });
    }
}
