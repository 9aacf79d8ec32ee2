package org.lotline.shipping.pick;

import java.util.List;
import org.lotline.material.Quantity;
import org.lotline.runtime.custody.HeldLot;

/**
 * A pick whose lots are known and lie in finished goods, unless somebody was quicker.
 *
 * @param pick as it was asked for
 * @param lines its lines in their order
 */
public record FetchedPick(NewPick pick, List<Line> lines) {

    public FetchedPick {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param asked as it was asked for
     * @param lot the lot that was meant
     * @param quantity in the lot's unit
     */
    record Line(NewPick.Line asked, HeldLot lot, Quantity quantity) {}
}
