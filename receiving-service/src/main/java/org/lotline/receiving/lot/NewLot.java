package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot that comes in with a delivery.
 *
 * @param receiptId its purchase receipt
 * @param ordinal its place among the lots of the receipt, from 0
 * @param supplier the supplier's code
 * @param deliveryNote the supplier's number of the delivery
 * @param purchaseOrder our order
 * @param line its line
 * @param unitCost per base unit, in {@code currency}
 * @param currency ISO 4217
 * @param delivered SHA-256 of the line as it was delivered, by which it is known again
 * @param facts what came
 */
public record NewLot(
        UUID receiptId,
        int ordinal,
        String supplier,
        String deliveryNote,
        String purchaseOrder,
        String line,
        @Nullable BigDecimal unitCost,
        @Nullable String currency,
        String delivered,
        CheckedLot facts) {}
