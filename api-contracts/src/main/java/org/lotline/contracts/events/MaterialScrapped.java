package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a lot was scrapped.
 *
 * @param lotId the lot
 * @param quantity how much
 * @param reason why
 * @param jobId the job in which it happened
 */
public record MaterialScrapped(
        UUID lotId,
        Measure quantity,
        String reason,
        @Nullable UUID jobId) implements ReceivingEvent, ProductionEvent, ShippingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.lot(lotId));
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        return keys;
    }
}
