package org.lotline.receiving.lot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lots somebody looks for who has no whole number of theirs; what is given narrows.
 *
 * @param text stands in any number on the lot
 * @param purchaseOrder the whole number
 * @param deliveryNote the whole number
 * @param supplier its code
 * @param receivedFrom the first day, of the plant's calendar
 * @param receivedTo the last day
 */
public record LotSearch(
        @Nullable String text,
        @Nullable String purchaseOrder,
        @Nullable String deliveryNote,
        @Nullable String supplier,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo) {}
