package org.lotline.custody;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownLot.Voiding;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The tables of how lots and items of other services stand. */
@Singleton
final class KnownRows {

    private static final String COLUMNS =
            "lot_id, lot_number, part_number, revision, unit, owner, heat_key, heat, expires_on, void_since, void_reason";

    /** A row that was not there has no transaction that put it before: {@code xmax} is 0. */
    private static final String PUT = """
            WITH put AS (
              INSERT INTO known_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, heat_key, heat,
                expires_on, void_since, void_reason)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (lot_id) DO UPDATE SET lot_number = excluded.lot_number, comparable = excluded.comparable,
                part_number = excluded.part_number, revision = excluded.revision, unit = excluded.unit, owner = excluded.owner,
                heat_key = excluded.heat_key, heat = excluded.heat, expires_on = excluded.expires_on,
                void_since = excluded.void_since, void_reason = excluded.void_reason
              RETURNING lot_id, xmax = 0 AS fresh),
            named AS (
              INSERT INTO lot_name (comparable, lot_id, kind, name)
              SELECT n.comparable, p.lot_id, n.kind, n.name
              FROM put p, unnest(?::text[], ?::text[], ?::text[]) AS n (comparable, kind, name)
              WHERE p.fresh ON CONFLICT DO NOTHING)
            SELECT fresh FROM put""";

    private final Rows rows;

    KnownRows(Rows rows) {
        this.rows = rows;
    }

    Optional<KnownLot> find(UUID lotId) {
        return rows.first("SELECT " + COLUMNS + " FROM known_lot WHERE lot_id = ?", KnownRows::lot, lotId);
    }

    List<KnownLot> find(Collection<UUID> lotIds) {
        return rows.list(
                "SELECT " + COLUMNS + " FROM known_lot WHERE lot_id = ANY (?::uuid[]) ORDER BY lot_id",
                KnownRows::lot,
                lotIds);
    }

    List<KnownLot> named(String comparable) {
        return rows.list(
                "SELECT " + COLUMNS
                        + " FROM known_lot WHERE lot_id IN (SELECT lot_id FROM lot_name WHERE comparable = ?) ORDER BY lot_id",
                KnownRows::lot,
                comparable);
    }

    /** A lot that is new here is one statement; the names of another are made anew. */
    void put(KnownLot lot, Collection<LotName> names) {
        if (!isNew(lot, names)) {
            rows.update("DELETE FROM lot_name WHERE lot_id = ?", lot.lotId());
            rows.update(
                    """
                    INSERT INTO lot_name (comparable, lot_id, kind, name)
                    SELECT n.comparable, ?, n.kind, n.name FROM unnest(?::text[], ?::text[], ?::text[]) AS n (comparable, kind, name)
                    ON CONFLICT DO NOTHING""",
                    lot.lotId(),
                    names.stream().map(LotName::comparable).toList(),
                    names.stream().map(LotName::kind).toList(),
                    names.stream().map(LotName::name).toList());
        }
    }

    /** Puts the lot; whether it was not here, so that its names are put with it. */
    private boolean isNew(KnownLot lot, Collection<LotName> names) {
        var heat = lot.heat();
        var voiding = lot.voiding();
        return rows.list(
                        PUT,
                        row -> row.flag(1),
                        lot.lotId(),
                        lot.lotNumber(),
                        ComparableNumber.of(lot.lotNumber()).key(),
                        lot.item().partNumber(),
                        lot.item().revision(),
                        lot.unit(),
                        lot.owner(),
                        heat == null ? null : heat.key(),
                        heat == null ? null : heat.text(),
                        lot.expiresOn(),
                        voiding == null ? null : voiding.since(),
                        voiding == null ? null : voiding.reason(),
                        names.stream().map(LotName::comparable).toList(),
                        names.stream().map(LotName::kind).toList(),
                        names.stream().map(LotName::name).toList())
                .getFirst();
    }

    /** The last definition counts, whenever it comes. */
    void put(String source, long sequence, ItemDefined defined) {
        var policy = defined.policy();
        rows.update(
                """
                INSERT INTO known_policy AS p (source, part_number, revision, base_unit, tracking, heat_mixing,
                  shelf_life_required, heat_required, sequence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (source, part_number, revision) DO UPDATE SET base_unit = excluded.base_unit,
                  tracking = excluded.tracking, heat_mixing = excluded.heat_mixing,
                  shelf_life_required = excluded.shelf_life_required, heat_required = excluded.heat_required,
                  sequence = excluded.sequence
                WHERE p.sequence < excluded.sequence""",
                source,
                defined.item().partNumber(),
                defined.item().revision(),
                defined.baseUnit(),
                policy.tracking(),
                policy.heatMixing(),
                policy.shelfLifeRequired(),
                policy.heatRequired(),
                sequence);
    }

    Optional<KnownPolicy> policy(Item item) {
        return rows
                .list(
                        """
                        SELECT base_unit, tracking, heat_mixing, shelf_life_required, heat_required FROM known_policy
                        WHERE part_number = ? AND revision = ? ORDER BY source DESC LIMIT 1""",
                        row -> new KnownPolicy(item, row.text(1), row.text(2), row.text(3), row.flag(4), row.flag(5)),
                        item.partNumber(),
                        item.revision())
                .stream()
                .findFirst();
    }

    private static KnownLot lot(Row row) {
        return new KnownLot(
                row.uuid(1),
                row.text(2),
                new Item(row.text(3), row.text(4)),
                row.text(5),
                row.textOrNull(6),
                row.textOrNull(7) == null ? null : new KnownHeat(row.text(7), row.text(8)),
                row.dateOrNull(9),
                row.textOrNull(11) == null ? null : new Voiding(row.instant(10), row.text(11)));
    }
}
