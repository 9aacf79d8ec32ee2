package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLots;
import org.lotline.material.Quantity;

/** Quantities of lots as they are stated, by what is known of their items. */
@ApplicationScoped
public class LotQuantities {

    private final KnownLots known;

    LotQuantities(KnownLots known) {
        this.known = known;
    }

    /**
     * The quantity in the lot's unit, exactly.
     *
     * @param field the path of the quantity in the body
     * @throws org.lotline.runtime.problem.ProblemException 422 if it doesn't convert, or is a part of a piece of an item that is tracked by serial
     */
    public Quantity of(HeldLot lot, Quantity stated, String field) {
        return LotRules.quantity(lot, known.policy(lot.item()), stated, field).orRefuse();
    }
}
