package org.lotline.contracts.events;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot was counted where it lies; what differs from the book is gained or missing from then on.
 *
 * @param lotId the lot
 * @param book what should have been there; below zero where a report took more than there was
 * @param found what was there
 * @param difference found less book; may be zero
 * @param unit of all three, a UCUM code
 * @param reason why it was counted, or what explains the difference
 * @param location where it was counted and lies; {@code null} if nobody said so
 * @param deviation of a report, why it would have been refused; {@code null} if nothing spoke against it
 */
public record StockCounted(
        UUID lotId,
        BigDecimal book,
        BigDecimal found,
        BigDecimal difference,
        String unit,
        String reason,
        @Nullable String location,
        @Nullable String deviation)
        implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId));
    }
}
