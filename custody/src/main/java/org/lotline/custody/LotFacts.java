package org.lotline.custody;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownLot.Voiding;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The table of what events say of lots. */
@Singleton
final class LotFacts {

    private final Rows rows;

    LotFacts(Rows rows) {
        this.rows = rows;
    }

    /** Whether the event or its void comes first, both are in the row afterwards; a void stays. */
    void enter(LotFact fact) {
        var item = fact.item();
        var heat = fact.heat();
        rows.update(
                """
                INSERT INTO lot_fact AS f (event_id, lot_id, kind, sequence, number, former, part_number, revision, unit, owner,
                  heat_key, heat, expires_on, serial, supplier_lot)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (event_id, lot_id) DO UPDATE SET sequence = greatest(f.sequence, excluded.sequence)""",
                fact.eventId(),
                fact.lotId(),
                fact.kind().name().toLowerCase(Locale.ROOT),
                fact.sequence(),
                fact.number(),
                fact.former(),
                item == null ? null : item.partNumber(),
                item == null ? null : item.revision(),
                fact.unit(),
                fact.owner(),
                heat == null ? null : heat.key(),
                heat == null ? null : heat.text(),
                fact.expiresOn(),
                fact.serial(),
                fact.supplierLot());
        var voiding = fact.voiding();
        if (voiding != null) {
            rows.update(
                    "UPDATE lot_fact SET void_since = ?, void_reason = ?, replaced = ? WHERE event_id = ? AND lot_id = ?",
                    voiding.since(),
                    voiding.reason(),
                    fact.replaced(),
                    fact.eventId(),
                    fact.lotId());
        }
    }

    List<LotFact> of(UUID lotId) {
        return rows.list("""
                SELECT event_id, lot_id, kind, sequence, number, former, part_number, revision, unit, owner, heat_key, heat,
                  expires_on, serial, supplier_lot, void_since, void_reason, replaced
                FROM lot_fact WHERE lot_id = ?""", LotFacts::fact, lotId);
    }

    private static LotFact fact(Row row) {
        return new LotFact(
                row.uuid(1),
                row.uuid(2),
                LotFact.Kind.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                row.number(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.textOrNull(7) == null ? null : new Item(row.text(7), row.text(8)),
                row.textOrNull(9),
                row.textOrNull(10),
                row.textOrNull(11) == null ? null : new KnownHeat(row.text(11), row.text(12)),
                row.dateOrNull(13),
                row.textOrNull(14),
                row.textOrNull(15),
                row.textOrNull(17) == null ? null : new Voiding(row.instant(16), row.text(17)),
                row.flag(18));
    }
}
