package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lotline.runtime.database.Rows;

/** The same heat or supplier lot again is a new lot; whoever receives it is told what else carries the number. */
@ApplicationScoped
public class FindingSameNumbers {

    private final Rows rows;

    FindingSameNumbers(Rows rows) {
        this.rows = rows;
    }

    /**
     * Lots outside of the receipt, not void, that share a heat number (whatever the mill: a heat whose mill is not recorded
     * may be the same), a supplier lot (of the same supplier and item) or a serial (of the same item; in the receipt too) with
     * a lot of it; newest first, at most 100. A number that a thousand lots of the receipt share is looked up once: lot by lot
     * it took longer than a transaction may. OFFSET 0 keeps the order of the joins: it is the only one that makes sense, and looking
     * for a better one took PostgreSQL longer than all else of the statement, at each receipt.
     */
    public List<SameNumber> asIn(UUID receiptId) {
        return rows.list(
                """
                with mine as materialized (
                  select distinct i.kind, i.comparable, i.qualifier, lot.part_number, lot.revision,
                         case when i.kind = 'serial' then lot.lot_id end as lot_id
                  from lot cross join lateral (
                    select kind, comparable, qualifier from lot_identifier
                    where lot_id = lot.lot_id and kind <> 'number' offset 0) i
                  where lot.receipt_id = ? and lot.split_from is null and not lot.voided)
                select distinct other.kind, other.written, other.qualifier, l.lot_id, l.lot_number
                from mine cross join lateral (
                  select kind, written, qualifier, lot_id from lot_identifier
                  where kind = mine.kind and comparable = mine.comparable offset 0) other
                cross join lateral (
                  select lot_id, lot_number, receipt_id, part_number, revision from lot
                  where lot_id = other.lot_id and not voided offset 0) l
                where (l.receipt_id <> ? or l.lot_id <> mine.lot_id)
                  and (mine.kind = 'heat'
                       or (mine.kind = 'serial' or other.qualifier = mine.qualifier)
                          and l.part_number = mine.part_number and l.revision = mine.revision)
                order by l.lot_id desc limit 100""",
                row -> new SameNumber(
                        IdentifierKind.of(row.text(1)), row.text(2), row.textOrNull(3), row.uuid(4), row.text(5)),
                receiptId,
                receiptId);
    }
}
