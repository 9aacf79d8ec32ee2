package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.custody.KnownRows.Named;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.follow.EventFollower.Told;

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
     * @return the lots of which something had been said before: what is known of them may be otherwise now
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> take(EventEnvelope envelope, LotEvent event) {
        return take(List.of(new Told(envelope, event)));
    }

    /** The same of several, in their order; what they say of lots is entered at once. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> take(List<Told> run) {
        run.forEach(this::takeDefinition);
        var said = run.stream().flatMap(told -> saidBy(told).stream()).toList();
        return said.isEmpty() ? List.of() : refresh(facts.enter(said));
    }

    private void takeDefinition(Told told) {
        if (told.event() instanceof ItemDefined defined) {
            known.put(told.envelope().source(), told.envelope().sequence(), defined);
        }
    }

    private static List<LotFact> saidBy(Told told) {
        var envelope = told.envelope();
        return told.event() instanceof FactVoided voided
                ? voided(envelope, voided)
                : LotFact.of(envelope.id(), envelope.sequence(), told.event());
    }

    /** What the first word on a lot says of its number is what whoever holds it was told with it. */
    private List<UUID> refresh(Map<UUID, List<LotFact>> facts) {
        var histories = facts.values().stream().map(LotHistory::new).toList();
        known.put(histories.stream()
                .flatMap(history -> history.lot().map(lot -> new Named(lot, history.names())).stream())
                .toList());
        var before = histories.stream().filter(LotHistory::hasMoreThanOneWord).toList();
        before.stream()
                .flatMap(history -> history.lot().stream())
                .forEach(lot -> held.rename(lot.lotId(), lot.lotNumber()));
        return before.stream().map(LotHistory::lotId).toList();
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
    private static List<LotFact> voided(EventEnvelope envelope, FactVoided voided) {
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
}
