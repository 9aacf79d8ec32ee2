package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.contracts.events.LotMoved;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * The ledger of this holder. Anybody's event may add to it, once; only this holder takes away, under the lot's row lock. What
 * is taken is checked against every later moment too, so that paper that is entered late can't take what has gone since; at
 * equal times credits come first.
 *
 * <p>What is taken behind all other entries, which is nearly everything, is one guarded update, however many entries the lot
 * has; only what is entered late, or lacks, reads them all.
 */
@ApplicationScoped
public class HeldLedger {

    /** More is wanted than is here, at some moment. */
    public static final ProblemType NOT_ENOUGH = new ProblemType("not-enough", "There is not enough", 409);

    private static final String NOTHING_LATER =
            "NOT EXISTS (SELECT FROM held_entry WHERE lot_id = ? AND occurred_at > ?)";

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
     * @param entry the id of the event that brings it; it may bring other lots too
     * @param quantity above zero, in a unit that converts exactly into the lot's
     * @return whether that event had not been entered for this lot before
     */
    @Transactional(TxType.MANDATORY)
    public boolean credit(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        lots.know(lot);
        var held = lots.locked(lot.lotId()).orElseThrow();
        var added = BalanceEntry.credit(
                        entry.toString(), occurredAt, quantity.in(held.onHand().unit()))
                .change();
        var isNew = enter(entry, held, occurredAt, added);
        if (isNew) {
            add(held, added);
        }
        return isNew;
    }

    /**
     * Takes from a lot whose row the caller has locked.
     *
     * @param entry the id of the event that takes it; it may take from other lots too, but from each once
     * @param quantity above zero
     * @param even whether it is taken even if it isn't there: a report of something done, which leaves a balance below zero
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    @Transactional(TxType.MANDATORY)
    public void debit(UUID entry, HeldLot locked, Instant occurredAt, Quantity quantity, boolean even) {
        var debit = BalanceEntry.debit(
                entry.toString(), occurredAt, quantity.in(locked.onHand().unit()));
        if (even || !takeBehindAll(locked, debit)) {
            if (!even) {
                check(locked, adding(debit));
            }
            add(locked, debit.change());
        }
        if (!enter(entry, locked, occurredAt, debit.change())) {
            throw new IllegalStateException("event %s moves lot %s twice".formatted(entry, locked.lotId()));
        }
    }

    /**
     * Whether so much could be taken then.
     *
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    public void requireAvailable(HeldLot lot, Instant occurredAt, Quantity quantity) {
        var debit =
                BalanceEntry.debit("asked", occurredAt, quantity.in(lot.onHand().unit()));
        if (!isThereBehindAll(lot, debit)) {
            check(lot, adding(debit));
        }
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
        correct(locked, entries, voidedBy, Optional.empty());
    }

    /**
     * The same with a credit that stands in place of what is taken back: what came was another quantity. The states between never
     * were.
     *
     * @param instead what came in truth, if anything
     */
    @Transactional(TxType.MANDATORY)
    public void correct(HeldLot locked, Set<UUID> entries, UUID voidedBy, Optional<Credit> instead) {
        var ids = entries.stream().map(UUID::toString).collect(Collectors.toSet());
        var credit = instead.map(came -> BalanceEntry.credit(
                came.entry().toString(),
                came.occurredAt(),
                came.quantity().in(locked.onHand().unit())));
        check(locked, new BalanceCorrection(ids, credit.stream().toList()));
        takeBack(locked, entries, voidedBy);
        instead.ifPresent(came -> credit(came.entry(), locked, came.occurredAt(), came.quantity()));
    }

    /**
     * What comes.
     *
     * @param entry the event that brings it
     * @param occurredAt when (UTC)
     * @param quantity above zero
     */
    public record Credit(UUID entry, Instant occurredAt, Quantity quantity) {}

    private void takeBack(HeldLot locked, Set<UUID> entries, UUID voidedBy) {
        for (var entry : entries) {
            rows.update(
                    "INSERT INTO held_entry_void (entry_id, lot_id, voided_by) VALUES (?, ?, ?)",
                    entry,
                    locked.lotId(),
                    voidedBy);
            rows.update("""
                    UPDATE held_lot l SET on_hand = on_hand - e.amount FROM held_entry e
                    WHERE l.lot_id = ? AND e.lot_id = l.lot_id AND e.entry_id = ?""", locked.lotId(), entry);
        }
    }

    /**
     * Many lots that are new here, of one item, as much of each, all at once.
     *
     * @param entries by lot, the entry that brings it
     * @param like what they have in common; its lot and number don't count
     * @param numbers by lot, its number
     */
    @Transactional(TxType.MANDATORY)
    public void creditNew(Map<UUID, UUID> entries, Map<UUID, String> numbers, HeldLot like, Instant occurredAt) {
        var ids = entries.keySet().stream().sorted().toList();
        var lotIds = each(ids, UUID::toString);
        rows.update(
                """
                INSERT INTO held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
                SELECT n.lot_id, n.lot_number, n.comparable, ?::text, ?::text, ?::text, ?::text, ?::text, ?::numeric
                FROM unnest(?::uuid[], ?::text[], ?::text[]) AS n (lot_id, lot_number, comparable)""",
                like.item().partNumber(),
                like.item().revision(),
                like.onHand().unit().code(),
                like.owner(),
                like.location(),
                like.onHand().amount(),
                lotIds,
                each(ids, lot -> numbers.getOrDefault(lot, "")),
                each(
                        ids,
                        lot -> ComparableNumber.of(numbers.getOrDefault(lot, ""))
                                .key()));
        rows.update(
                """
                INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount)
                SELECT n.entry_id, n.lot_id, ?::timestamptz, ?::numeric FROM unnest(?::uuid[], ?::uuid[]) AS n (entry_id, lot_id)""", occurredAt, like.onHand().amount(), each(ids, lot -> String.valueOf(entries.get(lot))), lotIds);
    }

    private static String[] each(List<UUID> lotIds, Function<UUID, String> text) {
        return lotIds.stream().map(text).toArray(String[]::new);
    }

    /** Its balance over time. */
    public BalanceTimeline timeline(HeldLot lot) {
        var unit = lot.onHand().unit();
        return BalanceTimeline.of(
                unit,
                rows.list(
                        """
                        SELECT entry_id, occurred_at, amount FROM held_entry e WHERE lot_id = ?
                        AND NOT EXISTS (SELECT FROM held_entry_void v WHERE v.entry_id = e.entry_id AND v.lot_id = e.lot_id)""",
                        row -> new BalanceEntry(row.uuid(1).toString(), row.instant(2), row.quantity(3, unit.code())),
                        lot.lotId()));
    }

    /** @return false if something was entered for a later moment, or there is not so much */
    private boolean takeBehindAll(HeldLot lot, BalanceEntry debit) {
        var quantity = debit.change().negate().amount();
        return rows.update(
                        "UPDATE held_lot SET on_hand = on_hand - ? WHERE lot_id = ? AND on_hand >= ? AND "
                                + NOTHING_LATER,
                        quantity,
                        lot.lotId(),
                        quantity,
                        lot.lotId(),
                        debit.occurredAt())
                == 1;
    }

    private boolean isThereBehindAll(HeldLot lot, BalanceEntry debit) {
        return !rows.list(
                        "SELECT lot_id FROM held_lot WHERE lot_id = ? AND on_hand >= ? AND " + NOTHING_LATER,
                        row -> row.uuid(1),
                        lot.lotId(),
                        debit.change().negate().amount(),
                        lot.lotId(),
                        debit.occurredAt())
                .isEmpty();
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

    private static BalanceCorrection adding(BalanceEntry entry) {
        return new BalanceCorrection(Set.of(), List.of(entry));
    }

    /** @return false if the event was entered for this lot before */
    private boolean enter(UUID entry, HeldLot locked, Instant occurredAt, Quantity change) {
        return rows.update("""
                        INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""", entry, locked.lotId(), occurredAt, change.amount()) == 1;
    }

    private void add(HeldLot locked, Quantity change) {
        rows.update("UPDATE held_lot SET on_hand = on_hand + ? WHERE lot_id = ?", change.amount(), locked.lotId());
    }
}
