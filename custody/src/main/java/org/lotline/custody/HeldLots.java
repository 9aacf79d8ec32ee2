package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.material.ComparableNumber;
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
        return rows.list("SELECT " + COLUMNS + " FROM held_lot WHERE lot_id = ?", HeldLots::lot, lotId).stream()
                .findFirst();
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

    /** Under another number from now on; no change if it isn't here. */
    @Transactional(TxType.MANDATORY)
    void rename(UUID lotId, String number) {
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
        return new HeldLot(
                row.uuid(1),
                row.text(2),
                new Item(row.text(3), row.text(4)),
                row.textOrNull(5),
                row.textOrNull(6),
                row.quantity(7, row.text(8)));
    }
}
