package org.lotline.trace.drill;

import org.jspecify.annotations.Nullable;

/**
 * What is to be drilled.
 *
 * @param seed of the draw, where nothing else is named; chosen by chance when {@code null}
 * @param supplierLot a supplier's lot, as it is written
 * @param supplier narrows it
 * @param heat a heat number, as it is written
 * @param mill narrows it
 */
public record DrillOrder(
        @Nullable Long seed,
        @Nullable String supplierLot,
        @Nullable String supplier,
        @Nullable String heat,
        @Nullable String mill) {}
