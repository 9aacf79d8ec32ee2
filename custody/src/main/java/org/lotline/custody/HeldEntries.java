package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.runtime.database.Rows;

/**
 * The rows of the ledger, in the caller's transaction; what may be entered, {@link HeldLedger} knows. What is taken behind all other
 * entries, which is nearly everything, is one guarded update, however many entries the lot has; only what is entered late, or
 * lacks, reads them all.
 */
@ApplicationScoped
class HeldEntries {

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

    private final Rows rows;

    HeldEntries(Rows rows) {
        this.rows = rows;
    }

    /** Its balance over time. */
    BalanceTimeline timeline(HeldLot lot) {
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

    /** Which of these events have entered something here. */
    Set<UUID> entered(Collection<UUID> events) {
        return Set.copyOf(rows.list(
                "SELECT DISTINCT entry_id FROM held_entry WHERE entry_id = ANY (?::uuid[])",
                row -> row.uuid(1),
                events));
    }

    /** @throws IllegalStateException if the event has changed that lot before: each it changes once */
    void enterOnce(UUID entry, HeldLot locked, BalanceEntry change) {
        if (!enter(entry, locked, change.occurredAt(), change.change())) {
            throw movedTwice(entry, locked);
        }
    }

    private static IllegalStateException movedTwice(UUID entry, HeldLot locked) {
        return new IllegalStateException("event %s moves lot %s twice".formatted(entry, locked.lotId()));
    }

    /** What these entries brought or took is undone; they stay, and are void. */
    void takeBack(HeldLot locked, Set<UUID> entries, UUID voidedBy) {
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

    /** @return whether it was taken; false if something was entered for a later moment, or there is not so much */
    boolean takeBehindAll(UUID entry, HeldLot lot, BalanceEntry debit) {
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

    /** Whether that could be taken so. */
    boolean isThereBehindAll(HeldLot lot, BalanceEntry debit) {
        return !rows.list(
                        "SELECT lot_id FROM held_lot WHERE lot_id = ? AND on_hand >= ? AND " + NOTHING_LATER,
                        row -> row.uuid(1),
                        lot.lotId(),
                        debit.change().negate().amount(),
                        lot.lotId(),
                        debit.occurredAt())
                .isEmpty();
    }

    /** @return false if the event was entered for this lot before: then the lot stays as it is */
    boolean enter(UUID entry, HeldLot locked, Instant occurredAt, Quantity change) {
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
