package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.custody.Shortage;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;

/** What lies at the dock: our lots in the ledger of a holder. */
@ApplicationScoped
public class DockStock {

    private final HeldLots held;
    private final HeldLedger ledger;

    DockStock(HeldLots held, HeldLedger ledger) {
        this.held = held;
        this.ledger = ledger;
    }

    /** How much is at the dock now of each of these lots, in its unit. */
    public Map<UUID, Quantity> onHand(Collection<UUID> lotIds) {
        return held.onHand(lotIds);
    }

    /** What came with new lots, each under the event that states its receipt, or its split. */
    void enterReceived(List<Lot> lots) {
        ledger.creditNew(lots.stream()
                .map(lot -> new HeldLedger.Arrival(lot.fact, heldOf(lot), lot.act.occurredAt()))
                .toList());
    }

    /**
     * What leaves, in a unit that converts into the lot's.
     *
     * @param event that moves it; none moves a lot twice
     * @return what would be missing; nothing has left then
     */
    Optional<Shortage> take(UUID event, Lot lot, Quantity quantity, ActContext act) {
        return ledger.debitIfThere(event, locked(lot), act.occurredAt(), quantity);
    }

    /** The same whether it is there or not: a report of what was done, which leaves a balance below zero. */
    void takeEven(UUID event, Lot lot, Quantity quantity, ActContext act) {
        ledger.debit(event, locked(lot), act.occurredAt(), quantity, true);
    }

    /**
     * What a count found beyond the book, or missed.
     *
     * @param difference in the lot's unit
     * @return what would be missing at a later moment; nothing has changed then
     */
    Optional<Shortage> adjust(UUID event, Lot lot, Quantity difference, ActContext act) {
        return ledger.adjust(event, locked(lot), act.occurredAt(), difference, act.isReport());
    }

    /** Where it lies now. */
    void put(Lot lot, String location) {
        held.put(lot.lotId, location);
    }

    void rename(Lot lot) {
        held.rename(lot.lotId, lot.lotNumber);
    }

    /** What came and went, for whoever corrects what came. */
    public BalanceTimeline timeline(Lot lot) {
        return ledger.timeline(locked(lot));
    }

    /**
     * What an event says of the dock never was.
     *
     * @param fact the event that stated it
     * @param voidedBy the event that voids it
     */
    public void takeBack(Lot lot, UUID fact, UUID voidedBy) {
        ledger.voidEntries(locked(lot), Set.of(fact), voidedBy);
    }

    /**
     * The receipt was another one: what lies here is what the lot says now.
     *
     * @param lot as it was stated anew
     * @param receipt the event that stated it before
     * @param voidedBy the event that voids it
     */
    public void restate(Lot lot, UUID receipt, UUID voidedBy) {
        ledger.restate(
                locked(lot),
                receipt,
                voidedBy,
                heldOf(lot),
                new HeldLedger.Credit(lot.fact, lot.act.occurredAt(), lot.receivedQuantity()));
    }

    /** Many lots of which more is known than was stated; what lies here stays. The caller holds their row locks. */
    public void retell(List<HeldLedger.Retold> told) {
        ledger.retell(told);
    }

    /** The caller holds the lot's own row lock, so that nobody waits for another here. */
    private HeldLot locked(Lot lot) {
        return held.locked(lot.lotId).orElseThrow();
    }

    /** As it lies here once all of it has come. */
    private static HeldLot heldOf(Lot lot) {
        return new HeldLot(
                lot.lotId,
                lot.lotNumber,
                new Item(lot.item.partNumber(), lot.item.revision()),
                lot.owner,
                lot.location,
                lot.receivedQuantity());
    }
}
