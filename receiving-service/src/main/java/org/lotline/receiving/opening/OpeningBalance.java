package org.lotline.receiving.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.lot.StatedLot;

/**
 * What lay at the dock when records began, as it is reported, not yet checked.
 *
 * @param recordsSince the first day of which there are records, of the plant's calendar
 * @param lines each is a lot
 */
public record OpeningBalance(LocalDate recordsSince, List<Line> lines) {

    public OpeningBalance {
        lines = List.copyOf(lines);
    }

    /**
     * One line. What is absent is not said.
     *
     * @param key the caller's own stable name of it
     * @param lot what lies there; without a date of expiry, for that is a text still
     * @param lotNumber on its label
     * @param supplier the supplier's code
     * @param expiresOn the last day on which it may be used, as it is written
     * @param receivedOn the day on which it came, as it is written
     * @param unitCost per base unit, in {@code currency}
     * @param currency ISO 4217
     * @param remark what people should know of it
     */
    public record Line(
            String key,
            StatedLot lot,
            @Nullable String lotNumber,
            @Nullable String supplier,
            @Nullable String purchaseOrder,
            @Nullable String deliveryNote,
            @Nullable String expiresOn,
            @Nullable String receivedOn,
            @Nullable BigDecimal unitCost,
            @Nullable String currency,
            @Nullable String remark) {}
}
