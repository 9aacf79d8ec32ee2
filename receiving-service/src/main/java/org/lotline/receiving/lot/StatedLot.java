package org.lotline.receiving.lot;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.receiving.item.ItemId;

/**
 * A lot's facts as somebody states them, not yet checked.
 *
 * @param item what it is
 * @param amount how much, in {@code unit}
 * @param unit a UCUM code, perhaps not the item's own
 * @param supplierLot the supplier's number
 * @param heat the melt
 * @param location where it was put, for people
 * @param owner whose it is; ours when absent
 */
public record StatedLot(
        ItemId item,
        BigDecimal amount,
        String unit,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable String location,
        @Nullable String owner) {}
