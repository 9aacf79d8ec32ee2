package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;

/** Deliveries by their natural key. */
@ApplicationScoped
public class Receipts {

    /** Takes (supplier, delivery note) for this delivery; empty if it was received before. Two at once: one waits here. */
    Optional<Receipt> claim(NewDelivery delivery, ActContext act) {
        var receiptId = NewIds.next();
        var claimed = Receipt.getEntityManager()
                .createNativeQuery("""
                        insert into purchase_receipt
                            (receipt_id, supplier, delivery_note, content, occurred_at, recorded_at, recorded_by, performed_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                .setParameter(1, receiptId)
                .setParameter(2, delivery.supplier())
                .setParameter(3, delivery.deliveryNote())
                .setParameter(4, DeliveryContent.sha256(delivery))
                .setParameter(5, act.occurredAt())
                .setParameter(6, act.recordedAt())
                .setParameter(7, act.recordedBy())
                .setParameter(8, act.performedBy())
                .executeUpdate();
        return claimed == 1 ? Optional.of(byId(receiptId)) : Optional.empty();
    }

    /** @throws ProblemException if it was received with other lines */
    Receipt sameAs(NewDelivery delivery) {
        Receipt known = Receipt.<Receipt>find(
                        "supplier = ?1 and deliveryNote = ?2", delivery.supplier(), delivery.deliveryNote())
                .singleResult();
        if (!known.content.equals(DeliveryContent.sha256(delivery))) {
            throw new ProblemException(
                    ReceivingProblem.DELIVERY_DIFFERS,
                    "Delivery note %s of %s was received with other lines as receipt %s."
                            .formatted(known.deliveryNote, known.supplier, known.receiptId),
                    "Read GET /purchase-receipts/%s; correct what is wrong with POST /corrections."
                            .formatted(known.receiptId),
                    List.of(ProblemException.field("deliveryNote", "was received before with other lines")));
        }
        return known;
    }

    private static Receipt byId(UUID receiptId) {
        return Receipt.findById(receiptId);
    }
}
