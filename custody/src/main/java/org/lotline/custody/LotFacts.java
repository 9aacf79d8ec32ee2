package org.lotline.custody;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownLot.Voiding;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The table of what events say of lots. */
@Singleton
final class LotFacts {

    private static final String COLUMNS = """
            event_id, lot_id, kind, sequence, number, former, part_number, revision, unit, owner, heat_key, heat,
            expires_on, serial, supplier_lot, void_since, void_reason, replaced""";

    /** What the insert has made or changed is not seen by the same statement, so that it is read from what it returns. */
    private static final String ENTER = """
            WITH said AS (
              SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::text[]::timestamptz[],
                ?::text[], ?::text[]::boolean[]) AS s (%1$s)),
            entered AS (
              INSERT INTO lot_fact AS f (%1$s)
              SELECT %1$s FROM said
              ON CONFLICT (event_id, lot_id) DO UPDATE SET sequence = greatest(f.sequence, excluded.sequence),
                void_since = coalesce(excluded.void_since, f.void_since),
                void_reason = coalesce(excluded.void_reason, f.void_reason),
                replaced = CASE WHEN excluded.void_since IS NULL THEN f.replaced ELSE excluded.replaced END
              RETURNING %1$s)
            SELECT %1$s FROM entered
            UNION ALL
            SELECT %1$s FROM lot_fact f WHERE lot_id = ANY (?::uuid[])
            AND NOT EXISTS (SELECT FROM said s WHERE s.event_id = f.event_id AND s.lot_id = f.lot_id)""".formatted(COLUMNS);

    private final Rows rows;

    LotFacts(Rows rows) {
        this.rows = rows;
    }

    /**
     * Whether an event or its void comes first, both are in its row afterwards; a void stays. One statement, for thousands of lots may
     * come of one event.
     *
     * @param said each by another event, or of another lot
     * @return by lot, in the order of their ids, all that has been said of it
     */
    Map<UUID, List<LotFact>> enter(List<LotFact> said) {
        return rows.list(ENTER, LotFacts::fact, parameters(said)).stream()
                .collect(Collectors.groupingBy(LotFact::lotId, TreeMap::new, Collectors.toList()));
    }

    private static Object[] parameters(List<LotFact> said) {
        return new Object[] {
            Columns.each(said, LotFact::eventId),
            Columns.each(said, LotFact::lotId),
            Columns.each(said, fact -> fact.kind().name().toLowerCase(Locale.ROOT)),
            Columns.each(said, LotFact::sequence),
            Columns.each(said, LotFact::number),
            Columns.each(said, LotFact::former),
            Columns.each(said, fact -> fact.item() == null ? null : fact.item().partNumber()),
            Columns.each(said, fact -> fact.item() == null ? null : fact.item().revision()),
            Columns.each(said, LotFact::unit),
            Columns.each(said, LotFact::owner),
            Columns.each(said, fact -> fact.heat() == null ? null : fact.heat().key()),
            Columns.each(said, fact -> fact.heat() == null ? null : fact.heat().text()),
            Columns.each(said, LotFact::expiresOn),
            Columns.each(said, LotFact::serial),
            Columns.each(said, LotFact::supplierLot),
            Columns.each(
                    said, fact -> fact.voiding() == null ? null : fact.voiding().since()),
            Columns.each(
                    said, fact -> fact.voiding() == null ? null : fact.voiding().reason()),
            Columns.each(said, LotFact::replaced),
            Columns.each(said, LotFact::lotId)
        };
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
