package org.lotline.custody;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Tracking;
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
              SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[]::date[], ?::text[]::timestamptz[], ?::text[])
              ON CONFLICT (lot_id) DO UPDATE SET lot_number = excluded.lot_number, comparable = excluded.comparable,
                part_number = excluded.part_number, revision = excluded.revision, unit = excluded.unit, owner = excluded.owner,
                heat_key = excluded.heat_key, heat = excluded.heat, expires_on = excluded.expires_on,
                void_since = excluded.void_since, void_reason = excluded.void_reason
              RETURNING lot_id, xmax = 0 AS fresh),
            named AS (
              INSERT INTO lot_name (comparable, lot_id, kind, name)
              SELECT n.comparable, n.lot_id, n.kind, n.name
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS n (lot_id, comparable, kind, name)
              JOIN put p ON p.lot_id = n.lot_id
              WHERE p.fresh ON CONFLICT DO NOTHING)
            SELECT lot_id FROM put WHERE NOT fresh""";

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

    /**
     * A lot with every name by which a scan may mean it.
     *
     * @param names those that can be compared
     */
    record Named(KnownLot lot, Collection<LotName> names) {}

    /** A name of a lot. */
    private record NameOf(UUID lotId, LotName name) {}

    /** Lots that are new here are one statement, however many they are; the names of the others are made anew. */
    void put(List<Named> lots) {
        var known = new HashSet<>(rows.list(PUT, row -> row.uuid(1), parameters(lots)));
        lots.stream().filter(named -> known.contains(named.lot().lotId())).forEach(this::nameAnew);
    }

    private void nameAnew(Named named) {
        rows.update("DELETE FROM lot_name WHERE lot_id = ?", named.lot().lotId());
        rows.update(
                """
                INSERT INTO lot_name (comparable, lot_id, kind, name)
                SELECT n.comparable, ?, n.kind, n.name FROM unnest(?::text[], ?::text[], ?::text[]) AS n (comparable, kind, name)
                ON CONFLICT DO NOTHING""",
                named.lot().lotId(),
                Columns.each(named.names(), LotName::comparable),
                Columns.each(named.names(), LotName::kind),
                Columns.each(named.names(), LotName::name));
    }

    private static Object[] parameters(List<Named> named) {
        var lots = named.stream().map(Named::lot).toList();
        var names = named.stream()
                .flatMap(one ->
                        one.names().stream().map(name -> new NameOf(one.lot().lotId(), name)))
                .toList();
        return new Object[] {
            Columns.each(lots, KnownLot::lotId),
            Columns.each(lots, KnownLot::lotNumber),
            Columns.each(lots, lot -> ComparableNumber.of(lot.lotNumber()).key()),
            Columns.each(lots, lot -> lot.item().partNumber()),
            Columns.each(lots, lot -> lot.item().revision()),
            Columns.each(lots, KnownLot::unit),
            Columns.each(lots, KnownLot::owner),
            Columns.each(lots, lot -> lot.heat() == null ? null : lot.heat().key()),
            Columns.each(lots, lot -> lot.heat() == null ? null : lot.heat().text()),
            Columns.each(lots, KnownLot::expiresOn),
            Columns.each(
                    lots, lot -> lot.voiding() == null ? null : lot.voiding().since()),
            Columns.each(
                    lots, lot -> lot.voiding() == null ? null : lot.voiding().reason()),
            Columns.each(names, NameOf::lotId),
            Columns.each(names, of -> of.name().comparable()),
            Columns.each(names, of -> of.name().kind()),
            Columns.each(names, of -> of.name().name())
        };
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
                        row -> new KnownPolicy(
                                item, row.text(1), Tracking.of(row.text(2)), row.text(3), row.flag(4), row.flag(5)),
                        item.partNumber(),
                        item.revision())
                .stream()
                .findFirst();
    }

    private static KnownLot lot(Row row) {
        return lot(row, 0);
    }

    /** Of the columns behind so many others. */
    static KnownLot lot(Row row, int behind) {
        return new KnownLot(
                row.uuid(behind + 1),
                row.text(behind + 2),
                new Item(row.text(behind + 3), row.text(behind + 4)),
                row.text(behind + 5),
                row.textOrNull(behind + 6),
                row.textOrNull(behind + 7) == null ? null : new KnownHeat(row.text(behind + 7), row.text(behind + 8)),
                row.dateOrNull(behind + 9),
                row.textOrNull(behind + 11) == null
                        ? null
                        : new Voiding(row.instant(behind + 10), row.text(behind + 11)));
    }

    /** What {@link #lot(Row, int)} reads, of a table under that name. */
    static String columns(String table) {
        return Columns.of(table, COLUMNS);
    }
}
