package org.lotline.receiving.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts somebody asks for; what is given narrows.
 *
 * @param deliveryNote the whole number
 * @param purchaseOrder the whole number, of at least one line
 * @param supplier its code
 * @param receivedFrom the first day, of the plant's calendar
 * @param receivedTo the last day
 */
public record ReceiptQuestion(
        @Nullable String deliveryNote,
        @Nullable String purchaseOrder,
        @Nullable String supplier,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo) {}
