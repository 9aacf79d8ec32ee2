package org.lotline.shipping.lot;

import java.util.List;
import org.lotline.custody.HeldLot;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;

/** What must hold of a quantity of a lot. */
public final class LotRules {

    private LotRules() {}

    /** @throws ProblemException 422 for a part of a piece: a serial is one, and is picked or scrapped as one */
    public static void wholePieces(HeldLot lot, Quantity quantity, String field) {
        if (quantity.amount().stripTrailingZeros().scale() > 0) {
            throw new ProblemException(
                    ShippingProblem.SERIAL_IS_ONE,
                    "%s is no number of pieces: %s is tracked by serial, and each piece is one."
                            .formatted(quantity, lot.item().partNumber()),
                    "State whole pieces.",
                    List.of(ProblemException.field(field + ".value", "is a part of a piece")));
        }
    }

    /**
     * The quantity in the lot's unit, exactly.
     *
     * @param field the path of the quantity in the body
     * @throws ProblemException 422 if it doesn't convert
     */
    public static Quantity inUnitOf(HeldLot lot, Quantity quantity, String field) {
        var unit = lot.onHand().unit();
        try {
            return quantity.in(unit);
        } catch (MaterialException e) {
            throw new ProblemException(
                    ProblemType.WRONG_UNIT,
                    e.sentence(),
                    "State the quantity in %s, or in a unit that converts into it exactly.".formatted(unit),
                    List.of(ProblemException.field(field + ".unit", "does not fit " + lot.lotNumber())));
        }
    }
}
