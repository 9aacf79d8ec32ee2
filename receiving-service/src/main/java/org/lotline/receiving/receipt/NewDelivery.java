package org.lotline.receiving.receipt;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.lot.StatedLot;

/**
 * A delivery as it is reported to us, not yet checked.
 *
 * @param supplier the supplier's code
 * @param deliveryNote the supplier's number of the delivery; with the supplier its natural key
 * @param isPartial whether these lines are further material, also of order lines that were received with another content
 * @param lines each becomes a lot, or as many as it has serials
 */
public record NewDelivery(String supplier, String deliveryNote, boolean isPartial, List<Line> lines) {

    public NewDelivery {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a delivery.
     *
     * @param purchaseOrder our order
     * @param line its line
     * @param lot what came
     * @param serials the makers' numbers of its pieces; empty if none are stated
     * @param unitCost per base unit, in {@code currency}
     * @param currency ISO 4217
     */
    public record Line(
            String purchaseOrder,
            String line,
            StatedLot lot,
            List<String> serials,
            @Nullable BigDecimal unitCost,
            @Nullable String currency) {

        public Line {
            serials = List.copyOf(serials);
        }
    }
}
