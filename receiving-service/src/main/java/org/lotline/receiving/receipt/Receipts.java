package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.event.NewIds;

/** Deliveries by their natural key. */
@ApplicationScoped
public class Receipts {

    private final EntityManager entities;

    Receipts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The receipt under (supplier, delivery note), made if there is none. Of two pushes of one delivery at once the second waits
     * here until the first is done: its row can't be locked, for no receipt may be updated.
     */
    Receipt lockedFor(NewDelivery delivery, ActContext act) {
        var comparable = ComparableNumber.of(delivery.deliveryNote()).key();
        insert(delivery, comparable, act);
        Receipt receipt = Receipt.<Receipt>find("supplier = ?1 and comparable = ?2", delivery.supplier(), comparable)
                .singleResult();
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "receipt:" + receipt.receiptId)
                .getSingleResult();
        return receipt;
    }

    private void insert(NewDelivery delivery, String comparable, ActContext act) {
        entities.createNativeQuery("""
                        insert into purchase_receipt
                            (receipt_id, supplier, delivery_note, comparable, occurred_at, recorded_at, recorded_by, performed_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                .setParameter(1, NewIds.next())
                .setParameter(2, delivery.supplier())
                .setParameter(3, delivery.deliveryNote())
                .setParameter(4, comparable)
                .setParameter(5, act.occurredAt())
                .setParameter(6, act.recordedAt())
                .setParameter(7, act.recordedBy())
                .setParameter(8, act.performedBy())
                .executeUpdate();
    }
}
