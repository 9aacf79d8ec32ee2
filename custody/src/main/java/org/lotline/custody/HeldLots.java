package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The lots at this holder: found by number, locked before anything is taken. */
@ApplicationScoped
public class HeldLots {

    private static final String COLUMNS = "lot_id, lot_number, part_number, revision, owner, location, on_hand, unit";

    private final Rows rows;

    HeldLots(Rows rows) {
        this.rows = rows;
    }

    public Optional<HeldLot> find(UUID lotId) {
        return rows.first("SELECT " + COLUMNS + " FROM held_lot WHERE lot_id = ?", HeldLots::lot, lotId);
    }

    /** Locks the rows of several in one order, for whoever takes of each of them; those that never were here have none. */
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> lotIds) {
        rows.list(
                "SELECT lot_id FROM held_lot WHERE lot_id = ANY (?::uuid[]) ORDER BY lot_id FOR UPDATE",
                row -> row.uuid("lot_id"),
                lotIds);
    }

    /** How much is on hand of each; those that never were here are left out. */
    public Map<UUID, Quantity> onHand(Collection<UUID> lotIds) {
        return rows
                .list("SELECT " + COLUMNS + " FROM held_lot WHERE lot_id = ANY (?::uuid[])", HeldLots::lot, lotIds)
                .stream()
                .collect(Collectors.toMap(HeldLot::lotId, HeldLot::onHand));
    }

    /**
     * Those of that number, however it is spelled; also by a former number, and by what the maker calls it.
     *
     * @throws org.lotline.material.InvalidNumberException if it leaves nothing to compare by
     */
    public List<HeldLot> named(String number) {
        var comparable = ComparableNumber.of(number).key();
        return rows.list(
                "SELECT " + COLUMNS + " FROM held_lot WHERE comparable = ?"
                        + " OR lot_id IN (SELECT lot_id FROM lot_name WHERE comparable = ?) ORDER BY lot_id",
                HeldLots::lot,
                comparable,
                comparable);
    }

    /** Those of an item with anything on hand, oldest first. */
    public List<HeldLot> onHand(Item item) {
        return rows.list(
                "SELECT " + COLUMNS
                        + " FROM held_lot WHERE part_number = ? AND revision = ? AND on_hand <> 0 ORDER BY lot_id",
                HeldLots::lot,
                item.partNumber(),
                item.revision());
    }

    /** With their rows locked in the order of their ids, so that two acts never wait for each other. Absent ones are left out. */
    @Transactional(TxType.MANDATORY)
    public List<HeldLot> locked(Collection<UUID> lotIds) {
        return lotIds.stream()
                .distinct()
                .sorted()
                .flatMap(lotId -> rows
                        .list("SELECT " + COLUMNS + " FROM held_lot WHERE lot_id = ? FOR UPDATE", HeldLots::lot, lotId)
                        .stream())
                .toList();
    }

    /** One, with its row locked. */
    @Transactional(TxType.MANDATORY)
    public Optional<HeldLot> locked(UUID lotId) {
        return locked(List.of(lotId)).stream().findFirst();
    }

    /**
     * The same of lots that may never have been here, beside others. Each is made and locked before the next one, for a row that is made
     * is locked, too.
     */
    @Transactional(TxType.MANDATORY)
    public List<HeldLot> knownAndLocked(Collection<HeldLot> lots, Collection<UUID> others) {
        var byId = new TreeMap<UUID, Optional<HeldLot>>();
        others.forEach(lotId -> byId.put(lotId, Optional.empty()));
        lots.forEach(lot -> byId.put(lot.lotId(), Optional.of(lot)));
        var locked = new ArrayList<HeldLot>();
        byId.forEach((lotId, lot) -> {
            lot.ifPresent(this::know);
            locked(lotId).ifPresent(locked::add);
        });
        return locked;
    }

    /**
     * Makes its row if it isn't there, under the number that it is known to bear now; nothing is on hand yet. Its quantity comes
     * with an entry of {@link HeldLedger}.
     */
    @Transactional(TxType.MANDATORY)
    public void know(HeldLot lot) {
        rows.update(
                """
                INSERT INTO held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
                SELECT s.lot_id, coalesce(k.lot_number, s.lot_number), coalesce(k.comparable, s.comparable),
                  s.part_number, s.revision, s.unit, s.owner, s.location, 0
                FROM (SELECT ?::uuid AS lot_id, ?::text AS lot_number, ?::text AS comparable, ?::text AS part_number,
                  ?::text AS revision, ?::text AS unit, ?::text AS owner, ?::text AS location) s
                LEFT JOIN known_lot k ON k.lot_id = s.lot_id ON CONFLICT DO NOTHING""",
                lot.lotId(),
                lot.lotNumber(),
                ComparableNumber.of(lot.lotNumber()).key(),
                lot.item().partNumber(),
                lot.item().revision(),
                lot.onHand().unit().code(),
                lot.owner(),
                lot.location());
    }

    /**
     * Makes its row, as {@link #know} does, with what an entry brings; no change if it is here.
     *
     * @param added in the lot's unit
     * @return whether it was not here, and has the entry now
     */
    @Transactional(TxType.MANDATORY)
    boolean isNewWith(UUID entry, HeldLot lot, Instant occurredAt, Quantity added) {
        return rows.update(
                        """
                WITH fresh AS (
                  INSERT INTO held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
                  SELECT s.lot_id, coalesce(k.lot_number, s.lot_number), coalesce(k.comparable, s.comparable),
                    s.part_number, s.revision, s.unit, s.owner, s.location, s.on_hand
                  FROM (SELECT ?::uuid AS lot_id, ?::text AS lot_number, ?::text AS comparable, ?::text AS part_number,
                    ?::text AS revision, ?::text AS unit, ?::text AS owner, ?::text AS location, ?::numeric AS on_hand) s
                  LEFT JOIN known_lot k ON k.lot_id = s.lot_id ON CONFLICT DO NOTHING RETURNING lot_id, on_hand, unit)
                INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in)
                SELECT ?::uuid, lot_id, ?::timestamptz, on_hand, unit FROM fresh""",
                        lot.lotId(),
                        lot.lotNumber(),
                        ComparableNumber.of(lot.lotNumber()).key(),
                        lot.item().partNumber(),
                        lot.item().revision(),
                        lot.onHand().unit().code(),
                        lot.owner(),
                        lot.location(),
                        added.amount(),
                        entry,
                        occurredAt)
                == 1;
    }

    /** Lots that are new here with the entries that bring all that is on hand of them: one statement, however many they are. */
    @Transactional(TxType.MANDATORY)
    void add(List<HeldLedger.Arrival> arrivals) {
        var fresh = arrivals.stream().map(HeldLedger.Arrival::lot).toList();
        var ids = Columns.each(fresh, lot -> lot.lotId().toString());
        var units = Columns.each(fresh, lot -> lot.onHand().unit().code());
        var amounts = Columns.each(fresh, lot -> lot.onHand().amount().toPlainString());
        rows.update(
                """
                WITH fresh AS (
                  INSERT INTO held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
                  SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::numeric[]))
                INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in)
                SELECT n.entry_id, n.lot_id, n.occurred_at, n.amount, n.unit
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]::timestamptz[], ?::numeric[], ?::text[])
                  AS n (entry_id, lot_id, occurred_at, amount, unit)""",
                ids,
                Columns.each(fresh, HeldLot::lotNumber),
                Columns.each(fresh, lot -> ComparableNumber.of(lot.lotNumber()).key()),
                Columns.each(fresh, lot -> lot.item().partNumber()),
                Columns.each(fresh, lot -> lot.item().revision()),
                units,
                Columns.each(fresh, HeldLot::owner),
                Columns.each(fresh, HeldLot::location),
                amounts,
                Columns.each(arrivals, arrival -> arrival.entry().toString()),
                ids,
                Columns.each(arrivals, arrival -> arrival.occurredAt().toString()),
                amounts,
                units);
    }

    /** It is another thing than was thought: item, owner, place, and the unit, into which what is on hand is converted. */
    @Transactional(TxType.MANDATORY)
    void become(HeldLot truly) {
        var unit = truly.onHand().unit();
        var left = find(truly.lotId()).orElseThrow().onHand();
        rows.update(
                """
                UPDATE held_lot SET part_number = ?, revision = ?, owner = ?, location = ?, unit = ?, on_hand = ?
                WHERE lot_id = ?""",
                truly.item().partNumber(),
                truly.item().revision(),
                truly.owner(),
                truly.location(),
                unit.code(),
                left.signum() == 0 ? BigDecimal.ZERO : left.in(unit).amount(),
                truly.lotId());
    }

    /** The same came by another event, and more is known: one statement, however many they are. */
    @Transactional(TxType.MANDATORY)
    void retell(List<HeldLedger.Retold> told) {
        rows.update(
                """
                WITH n AS (
                  SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
                    AS t (lot_id, wrong, voided_by, entry_id, owner, location)),
                gone AS (
                  INSERT INTO held_entry_void (entry_id, lot_id, voided_by) SELECT wrong, lot_id, voided_by FROM n),
                again AS (
                  INSERT INTO held_entry (entry_id, lot_id, occurred_at, amount, counted_in)
                  SELECT n.entry_id, e.lot_id, e.occurred_at, e.amount, e.counted_in
                  FROM n JOIN held_entry e ON e.lot_id = n.lot_id AND e.entry_id = n.wrong)
                UPDATE held_lot h SET owner = coalesce(n.owner, h.owner), location = coalesce(n.location, h.location)
                FROM n WHERE h.lot_id = n.lot_id""",
                Columns.each(told, HeldLedger.Retold::lotId),
                Columns.each(told, HeldLedger.Retold::wrong),
                Columns.each(told, HeldLedger.Retold::voidedBy),
                Columns.each(told, HeldLedger.Retold::entry),
                Columns.each(told, HeldLedger.Retold::owner),
                Columns.each(told, HeldLedger.Retold::location));
    }

    /** Under another number from now on; no change if it isn't here. */
    @Transactional(TxType.MANDATORY)
    public void rename(UUID lotId, String number) {
        rows.update(
                "UPDATE held_lot SET lot_number = ?, comparable = ? WHERE lot_id = ? AND lot_number <> ?",
                number,
                ComparableNumber.of(number).key(),
                lotId,
                number);
    }

    /** Where it lies now. */
    @Transactional(TxType.MANDATORY)
    public void put(UUID lotId, String location) {
        rows.update("UPDATE held_lot SET location = ? WHERE lot_id = ?", location, lotId);
    }

    private static HeldLot lot(Row row) {
        return lot(row, 0);
    }

    /** Of the columns behind so many others. */
    static HeldLot lot(Row row, int behind) {
        return new HeldLot(
                row.uuid(behind + 1),
                row.text(behind + 2),
                new Item(row.text(behind + 3), row.text(behind + 4)),
                row.textOrNull(behind + 5),
                row.textOrNull(behind + 6),
                row.quantity(behind + 7, row.text(behind + 8)));
    }

    /** What {@link #lot(Row, int)} reads, of a table under that name. */
    static String columns(String table) {
        return Columns.of(table, COLUMNS);
    }
}
