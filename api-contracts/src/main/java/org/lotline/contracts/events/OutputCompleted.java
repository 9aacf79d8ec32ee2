package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A job yielded a lot.
 *
 * @param jobId the job
 * @param lotId the lot that came of it
 * @param lotNumber its number, such as {@code J4520-A}
 * @param item what it is
 * @param quantity how much
 */
public record OutputCompleted(UUID jobId, UUID lotId, String lotNumber, Item item, Measure quantity)
        implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.job(jobId), Keys.lot(lotId), Keys.lotNumber(lotNumber), Keys.item(item));
    }
}
