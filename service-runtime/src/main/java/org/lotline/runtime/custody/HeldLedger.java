package org.lotline.runtime.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.LotMoved;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * The ledger of this holder. Anybody's event may add to it, once; only this holder takes away, under the lot's row lock. What
 * is taken is checked against every later moment too, so that paper that is entered late can't take what has gone since; at
 * equal times credits come first.
 */
@ApplicationScoped
public class HeldLedger {

    /** More is wanted than is here, at some moment. */
    public static final ProblemType NOT_ENOUGH = new ProblemType("not-enough", "There is not enough", 409);

    private final HeldLots lots;
    private final Rows rows;

    HeldLedger(HeldLots lots, Rows rows) {
        this.lots = lots;
        this.rows = rows;
    }

    /**
     * Takes up what another holder has given up. Safe to repeat: the event counts once.
     *
     * @param event the id of the event of the move
     * @param occurredAt when it was moved (UTC)
     * @return whether it was not taken up before
     */
    @Transactional(TxType.MANDATORY)
    public boolean takeUp(UUID event, LotMoved moved, Instant occurredAt) {
        var quantity = Quantity.stored(
                moved.quantity().value(), Unit.of(moved.quantity().unit()));
        var lot =
                new HeldLot(moved.lotId(), moved.lotNumber(), moved.item(), moved.owner(), moved.location(), quantity);
        return credit(event, lot, occurredAt, quantity);
    }

    /**
     * Adds to a lot, whose row is made if need be and is locked then.
     *
     * @param entry the id of the event that brings it
     * @param quantity above zero, in a unit that converts exactly into the lot's
     * @return whether that event had not been entered before
     */
    @Transactional(TxType.MANDATORY)
    public boolean credit(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        lots.know(lot);
        var held = lots.locked(lot.lotId()).orElseThrow();
        return enter(entry, held, occurredAt, quantity.in(held.onHand().unit()));
    }

    /**
     * Takes from a lot whose row the caller has locked.
     *
     * @param entry the id of the event that takes it
     * @param quantity above zero
     * @param even whether it is taken even if it isn't there: a report of something done, which leaves a balance below zero
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    @Transactional(TxType.MANDATORY)
    public void debit(UUID entry, HeldLot locked, Instant occurredAt, Quantity quantity, boolean even) {
        var taken = quantity.in(locked.onHand().unit());
        if (!even) {
            check(
                    locked,
                    new BalanceCorrection(Set.of(), List.of(BalanceEntry.debit(entry.toString(), occurredAt, taken))));
        }
        enter(entry, locked, occurredAt, taken.negate());
    }

    /**
     * Whether so much could be taken then.
     *
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    public void requireAvailable(HeldLot lot, Instant occurredAt, Quantity quantity) {
        var debit =
                BalanceEntry.debit("asked", occurredAt, quantity.in(lot.onHand().unit()));
        check(lot, new BalanceCorrection(Set.of(), List.of(debit)));
    }

    /**
     * Takes entries of one locked lot back, checking only the final history.
     *
     * @param entries of that lot
     * @param voidedBy the event that voids them
     * @throws ProblemException 409 {@code not-enough} if what came with them has been used since
     */
    @Transactional(TxType.MANDATORY)
    public void voidEntries(HeldLot locked, Set<UUID> entries, UUID voidedBy) {
        var ids = entries.stream().map(UUID::toString).collect(Collectors.toSet());
        check(locked, new BalanceCorrection(ids, List.of()));
        for (var entry : entries) {
            rows.update("INSERT INTO held_entry_void (entry_id, voided_by) VALUES (?, ?)", entry, voidedBy);
            rows.update(
                    "UPDATE held_lot SET on_hand = on_hand - (SELECT amount FROM held_entry WHERE entry_id = ?) WHERE lot_id = ?",
                    entry,
                    locked.lotId());
        }
    }

    /** Its balance over time. */
    public BalanceTimeline timeline(HeldLot lot) {
        var unit = lot.onHand().unit();
        return BalanceTimeline.of(
                unit,
                rows.list(
                        """
                        SELECT entry_id, occurred_at, amount FROM held_entry e WHERE lot_id = ?
                        AND NOT EXISTS (SELECT FROM held_entry_void v WHERE v.entry_id = e.entry_id)""",
                        row -> new BalanceEntry(row.uuid(1).toString(), row.instant(2), row.quantity(3, unit.code())),
                        lot.lotId()));
    }

    private void check(HeldLot lot, BalanceCorrection correction) {
        if (timeline(lot).check(correction) instanceof BalanceCheck.Refused(Instant at, Quantity missing)) {
            throw new ProblemException(
                    NOT_ENOUGH,
                    "%s of %s would be missing on %s; %s are here now."
                            .formatted(missing, lot.lotNumber(), at, lot.onHand()),
                    "Take less or another lot; if it was really taken, send it with act.mode report.",
                    List.of(ProblemException.field("quantity", "is more than there is")));
        }
    }

    private boolean enter(UUID entry, HeldLot locked, Instant occurredAt, Quantity change) {
        var isNew = rows.update(
                        "INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        entry,
                        locked.lotId(),
                        occurredAt,
                        change.amount())
                == 1;
        if (isNew) {
            rows.update("UPDATE held_lot SET on_hand = on_hand + ? WHERE lot_id = ?", change.amount(), locked.lotId());
        }
        return isNew;
    }
}
