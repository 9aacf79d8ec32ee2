package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.NewIds;

/** Deliveries by their natural key. */
@ApplicationScoped
public class Receipts {

    private static final String INSERT = """
            insert into purchase_receipt
                (receipt_id, supplier, delivery_note, comparable, occurred_at, recorded_at, recorded_by, performed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Rows rows;

    Receipts(Rows rows) {
        this.rows = rows;
    }

    /**
     * The receipt that is worked on.
     *
     * @param receipt as it is kept
     * @param isNew whether this transaction has made it, so that nothing of it is known
     */
    record Opened(Receipt receipt, boolean isNew) {}

    /**
     * The receipt under (supplier, delivery note), made if there is none. Of two pushes of one delivery at once the second waits
     * here until the first is done: for the row that the first makes, or for its lock; the row itself can't be locked, for no receipt
     * may be updated.
     */
    Opened lockedFor(NewDelivery delivery, ActContext act) {
        var fresh = fresh(delivery, act);
        if (insert(fresh)) {
            return new Opened(fresh, true);
        }
        Receipt before = Receipt.<Receipt>find("supplier = ?1 and comparable = ?2", fresh.supplier, fresh.comparable)
                .singleResult();
        rows.list(
                "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                Keys.receipt(before.receiptId));
        return new Opened(before, false);
    }

    private static Receipt fresh(NewDelivery delivery, ActContext act) {
        var receipt = new Receipt();
        receipt.receiptId = NewIds.next();
        receipt.supplier = delivery.supplier();
        receipt.deliveryNote = delivery.deliveryNote();
        receipt.comparable = ComparableNumber.of(delivery.deliveryNote()).key();
        receipt.act = ActStamp.of(act);
        return receipt;
    }

    private boolean insert(Receipt receipt) {
        return rows.update(
                        INSERT,
                        receipt.receiptId,
                        receipt.supplier,
                        receipt.deliveryNote,
                        receipt.comparable,
                        receipt.act.occurredAt(),
                        receipt.act.recordedAt(),
                        receipt.act.recordedBy(),
                        receipt.act.performedBy())
                == 1;
    }
}
