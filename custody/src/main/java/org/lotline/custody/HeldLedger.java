package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Findings;

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
    public static final ProblemType NOT_ENOUGH = Shortage.NOT_ENOUGH;

    private static final String NOTHING_LATER =
            "NOT EXISTS (SELECT FROM held_entry WHERE lot_id = ? AND occurred_at > ?)";

    /** What is taken behind all other entries; how many rows of the lot were changed, and how many entries were made. */
    private static final String TAKE = """
            WITH taken AS (
              UPDATE held_lot SET on_hand = on_hand - ? WHERE lot_id = ? AND on_hand >= ? AND %s RETURNING lot_id),
            entered AS (
              INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in)
              SELECT ?::uuid, lot_id, ?::timestamptz, ?::numeric, ? FROM taken ON CONFLICT DO NOTHING RETURNING lot_id)
            SELECT (SELECT count(*) FROM taken), (SELECT count(*) FROM entered)""".formatted(NOTHING_LATER);

    /** The lot has it if the entry is new. */
    private static final String ENTER = """
            WITH entered AS (
              INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in) VALUES (?, ?, ?, ?, ?)
              ON CONFLICT DO NOTHING RETURNING lot_id, amount)
            UPDATE held_lot h SET on_hand = on_hand + e.amount FROM entered e WHERE h.lot_id = e.lot_id""";

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

    /** Those of some moves that have been entered: who fetched a lot has mostly taken it up in the same call. */
    Set<UUID> takenUp(Collection<UUID> moves) {
        return Set.copyOf(rows.list(
                "SELECT DISTINCT entry_id FROM held_entry WHERE entry_id = ANY (?::uuid[])",
                row -> row.uuid(1),
                moves));
    }

    /**
     * Adds to a lot, whose row is made if need be and is locked then; of one that is new here that is one statement.
     *
     * @param entry the id of the event that brings it; it may bring other lots too
     * @param quantity above zero, in a unit that converts exactly into the lot's
     * @return whether that event had not been entered for this lot before
     */
    @Transactional(TxType.MANDATORY)
    public boolean credit(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        return lots.isNewWith(entry, lot, occurredAt, added(entry, lot.onHand().unit(), occurredAt, quantity))
                || creditKnown(entry, lot, occurredAt, quantity);
    }

    private boolean creditKnown(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        var held = lots.locked(lot.lotId()).orElseThrow();
        return enter(entry, held, occurredAt, added(entry, held.onHand().unit(), occurredAt, quantity));
    }

    /**
     * The lot with its row locked, as it lies here once what was fetched for it is taken up; its row is made if it never was here.
     *
     * @param lot as it is known to whoever takes of it
     * @param fetched what another holder has given up for it, if anything
     */
    @Transactional(TxType.MANDATORY)
    public HeldLot lockedWith(HeldLot lot, Optional<Fetched> fetched) {
        return lots.locked(lot.lotId())
                .map(here -> fetched.map(move -> takeUp(here, move)).orElse(here))
                .orElseGet(() -> {
                    fetched.ifPresentOrElse(
                            move -> takeUp(move.event(), move.moved(), move.occurredAt()), () -> lots.know(lot));
                    return lots.locked(lot.lotId()).orElseThrow();
                });
    }

    private HeldLot takeUp(HeldLot locked, Fetched fetched) {
        var quantity = fetched.moved().quantity();
        var came = added(
                fetched.event(),
                locked.onHand().unit(),
                fetched.occurredAt(),
                Quantity.stored(quantity.value(), Unit.of(quantity.unit())));
        return enter(fetched.event(), locked, fetched.occurredAt(), came)
                ? locked.with(locked.onHand().plus(came))
                : locked;
    }

    private static Quantity added(UUID entry, Unit unit, Instant occurredAt, Quantity quantity) {
        return BalanceEntry.credit(entry.toString(), occurredAt, quantity.in(unit))
                .change();
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
        if (even) {
            enterOnce(entry, locked, debit);
        } else {
            Findings.refuse(debitIfThere(entry, locked, debit).map(Shortage::finding));
        }
    }

    /**
     * The same, telling what would be missing; nothing is taken then.
     *
     * @param quantity above zero
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Shortage> debitIfThere(UUID entry, HeldLot locked, Instant occurredAt, Quantity quantity) {
        return debitIfThere(
                entry,
                locked,
                BalanceEntry.debit(
                        entry.toString(),
                        occurredAt,
                        quantity.in(locked.onHand().unit())));
    }

    private Optional<Shortage> debitIfThere(UUID entry, HeldLot locked, BalanceEntry debit) {
        if (takeBehindAll(entry, locked, debit)) {
            return Optional.empty();
        }
        var shortage = shortage(locked, adding(debit));
        if (shortage.isEmpty()) {
            enterOnce(entry, locked, debit);
        }
        return shortage;
    }

    private void enterOnce(UUID entry, HeldLot locked, BalanceEntry debit) {
        if (!enter(entry, locked, debit.occurredAt(), debit.change())) {
            throw movedTwice(entry, locked);
        }
    }

    private static IllegalStateException movedTwice(UUID entry, HeldLot locked) {
        return new IllegalStateException("event %s moves lot %s twice".formatted(entry, locked.lotId()));
    }

    /**
     * Whether so much could be taken then.
     *
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    public void requireAvailable(HeldLot lot, Instant occurredAt, Quantity quantity) {
        Findings.refuse(shortage(lot, occurredAt, quantity).map(Shortage::finding));
    }

    /**
     * What would be missing if so much were taken then; empty if it can be.
     *
     * @param quantity above zero, in a unit that converts exactly into the lot's
     */
    public Optional<Shortage> shortage(HeldLot lot, Instant occurredAt, Quantity quantity) {
        var debit =
                BalanceEntry.debit("asked", occurredAt, quantity.in(lot.onHand().unit()));
        return isThereBehindAll(lot, debit) ? Optional.empty() : shortage(lot, adding(debit));
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
        credit.ifPresent(came -> {
            enter(instead.orElseThrow().entry(), locked, came.occurredAt(), came.change());
        });
    }

    /**
     * What came was another thing than was entered: the lot is that from now on, in its own unit. Nothing is checked; who corrects
     * knows what was taken since.
     *
     * @param wrong the entry that brought it
     * @param voidedBy the event that voids it
     * @param truly the lot as it should have been entered; what is on hand follows from the entries
     * @param came what came in truth
     */
    @Transactional(TxType.MANDATORY)
    public void restate(HeldLot locked, UUID wrong, UUID voidedBy, HeldLot truly, Credit came) {
        takeBack(locked, Set.of(wrong), voidedBy);
        lots.become(truly);
        var added = came.quantity().in(truly.onHand().unit());
        enter(came.entry(), truly, came.occurredAt(), added);
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
            var change = rows.list(
                            "SELECT amount, counted_in FROM held_entry WHERE lot_id = ? AND entry_id = ?",
                            row -> row.quantity(1, row.text(2)),
                            locked.lotId(),
                            entry)
                    .getFirst();
            add(locked, change.in(locked.onHand().unit()).negate());
        }
    }

    /**
     * A lot that is new here, with all that comes of it.
     *
     * @param entry the event that brings it
     * @param lot as it lies here from then on
     */
    public record Arrival(UUID entry, HeldLot lot) {}

    /** Many lots that are new here, all at once, each with what is on hand of it. */
    @Transactional(TxType.MANDATORY)
    public void creditNew(List<Arrival> arrivals, Instant occurredAt) {
        lots.add(arrivals, occurredAt);
    }

    /** Its balance over time. */
    public BalanceTimeline timeline(HeldLot lot) {
        var unit = lot.onHand().unit();
        return BalanceTimeline.of(
                unit,
                rows.list(
                        """
                        SELECT entry_id, occurred_at, amount, counted_in FROM held_entry e WHERE lot_id = ?
                        AND NOT EXISTS (SELECT FROM held_entry_void v WHERE v.entry_id = e.entry_id AND v.lot_id = e.lot_id)""",
                        row -> new BalanceEntry(row.uuid(1).toString(), row.instant(2), row.quantity(3, row.text(4))),
                        lot.lotId()));
    }

    /** @return false if something was entered for a later moment, or there is not so much */
    private boolean takeBehindAll(UUID entry, HeldLot lot, BalanceEntry debit) {
        var quantity = debit.change().negate().amount();
        return rows.list(
                        TAKE,
                        row -> {
                            var isTaken = row.number(1) == 1;
                            if (isTaken && row.number(2) == 0) {
                                throw movedTwice(entry, lot);
                            }
                            return isTaken;
                        },
                        quantity,
                        lot.lotId(),
                        quantity,
                        lot.lotId(),
                        debit.occurredAt(),
                        entry,
                        debit.occurredAt(),
                        debit.change().amount(),
                        debit.change().unit().code())
                .getFirst();
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
        Findings.refuse(shortage(lot, correction).map(Shortage::finding));
    }

    private Optional<Shortage> shortage(HeldLot lot, BalanceCorrection correction) {
        return timeline(lot).check(correction) instanceof BalanceCheck.Refused(Instant at, Quantity missing)
                ? Optional.of(new Shortage(lot, at, missing))
                : Optional.empty();
    }

    private static BalanceCorrection adding(BalanceEntry entry) {
        return new BalanceCorrection(Set.of(), List.of(entry));
    }

    /** @return false if the event was entered for this lot before: then the lot stays as it is */
    private boolean enter(UUID entry, HeldLot locked, Instant occurredAt, Quantity change) {
        return rows.update(
                        ENTER,
                        entry,
                        locked.lotId(),
                        occurredAt,
                        change.amount(),
                        change.unit().code())
                == 1;
    }

    private void add(HeldLot locked, Quantity change) {
        rows.update("UPDATE held_lot SET on_hand = on_hand + ? WHERE lot_id = ?", change.amount(), locked.lotId());
    }
}
