package org.lotline.trace.answer.backward;

import org.jspecify.annotations.Nullable;

/** From whom or what received material came. */
public sealed interface TracedSource {

    /**
     * A melt.
     *
     * @param key its node
     * @param number as it was written last
     * @param mill {@code null} if it isn't recorded
     * @param millName if the mill is defined
     * @param countryOfMelt if the mill's definition says so
     */
    record Heat(
            String key,
            String number,
            @Nullable String mill,
            @Nullable String millName,
            @Nullable String countryOfMelt) implements TracedSource {}

    /**
     * A supplier's lot.
     *
     * @param key its node
     * @param number as it was written last
     * @param supplier the supplier's code
     */
    record SupplierLot(String key, String number, String supplier) implements TracedSource {}

    /**
     * A supplier.
     *
     * @param code its code
     * @param name its name, if it is defined
     */
    record Supplier(String code, @Nullable String name) implements TracedSource {}
}
