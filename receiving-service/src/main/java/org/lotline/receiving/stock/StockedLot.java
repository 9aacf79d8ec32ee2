package org.lotline.receiving.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.material.Quantity;
import org.lotline.receiving.item.ItemId;

/**
 * A lot at the place where it lies.
 *
 * @param quantity what is here now
 * @param owner whose it is; ours when absent
 * @param unitCost as it was delivered, in {@code currency}
 * @param recordsSince of what was there when records began, the first day of which there are any
 * @param origin where it comes from
 * @param isExpired whether its last day has passed
 */
public record StockedLot(
        UUID lotId,
        String lotNumber,
        @Nullable String serial,
        ItemId item,
        Quantity quantity,
        @Nullable String location,
        @Nullable String owner,
        @Nullable String supplier,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable LocalDate expiresOn,
        boolean isExpired,
        StockStatus status,
        @Nullable BigDecimal unitCost,
        @Nullable String currency,
        Instant receivedAt,
        @Nullable LocalDate recordsSince,
        @Nullable Origin origin) {}
