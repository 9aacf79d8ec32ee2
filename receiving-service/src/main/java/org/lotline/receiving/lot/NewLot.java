package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.LotNumber;

/**
 * A lot that comes in with a delivery, or was there when records began; of the latter may be unknown whose it was and by which order.
 *
 * @param lotId its id from now on
 * @param receiptId its purchase receipt, or the call that reported it
 * @param ordinal its place among the lots of the receipt, from 0
 * @param supplier the supplier's code
 * @param deliveryNote the supplier's number of the delivery
 * @param purchaseOrder our order
 * @param line its line
 * @param unitCost per base unit, in {@code currency}
 * @param currency ISO 4217
 * @param delivered SHA-256 of the line as it was delivered, by which it is known again; none of an opening balance
 * @param opening what an opening balance says of it; {@code null} of what was delivered
 * @param facts what came
 */
public record NewLot(
        UUID lotId,
        UUID receiptId,
        int ordinal,
        @Nullable String supplier,
        @Nullable String deliveryNote,
        @Nullable String purchaseOrder,
        @Nullable String line,
        @Nullable BigDecimal unitCost,
        @Nullable String currency,
        @Nullable String delivered,
        CheckedLot facts,
        @Nullable Opening opening) {

    /** Material that was found: nothing is known of how it came. */
    public static NewLot found(UUID lotId, UUID receiptId, CheckedLot facts) {
        return new NewLot(lotId, receiptId, 0, null, null, null, null, null, null, null, facts, null);
    }

    /**
     * What an opening balance says of a lot.
     *
     * @param recordsSince the first day of which there are records, of the plant's calendar
     * @param receivedOn the day on which it came
     * @param remark what people should know of it
     * @param number by its label, claimed for it
     */
    public record Opening(
            LocalDate recordsSince,
            @Nullable LocalDate receivedOn,
            @Nullable String remark,
            @Nullable LotNumber number) {}
}
