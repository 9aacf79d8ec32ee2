package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLots;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemException;

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
     * @throws ProblemException 422 if it doesn't convert, or is a part of a piece of an item that is tracked by serial
     */
    public Quantity of(HeldLot lot, Quantity stated, String field) {
        var quantity = LotRules.inUnitOf(lot, stated, field);
        if (known.policy(lot.item()).map(KnownPolicy::isSerial).orElse(false)) {
            LotRules.wholePieces(lot, quantity, field);
        }
        return quantity;
    }
}
