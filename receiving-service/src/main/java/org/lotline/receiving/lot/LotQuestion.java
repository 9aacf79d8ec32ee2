package org.lotline.receiving.lot;

import org.jspecify.annotations.Nullable;

/**
 * Which lots somebody looks for; what is given narrows.
 *
 * @param number a lot number, present or former
 * @param supplierLot the supplier's number
 * @param supplier narrows a supplier lot
 * @param heat a heat number
 * @param mill narrows a heat
 * @param certificate a certificate's number
 */
public record LotQuestion(
        @Nullable String number,
        @Nullable String supplierLot,
        @Nullable String supplier,
        @Nullable String heat,
        @Nullable String mill,
        @Nullable String certificate) {}
