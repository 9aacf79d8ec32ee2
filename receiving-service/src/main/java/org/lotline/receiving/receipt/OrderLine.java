package org.lotline.receiving.receipt;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.lotline.receiving.lot.Lot;

/**
 * What a delivered line answers to. Order and line are compared without case and the blanks around them.
 *
 * @param purchaseOrder our order
 * @param line its line
 */
public record OrderLine(String purchaseOrder, String line) {

    public static OrderLine of(NewDelivery.Line line) {
        return new OrderLine(comparable(line.purchaseOrder()), comparable(line.line()));
    }

    /** @param lot of a delivery */
    public static OrderLine of(Lot lot) {
        return new OrderLine(comparable(requireNonNull(lot.purchaseOrder)), comparable(requireNonNull(lot.line)));
    }

    private static String comparable(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
