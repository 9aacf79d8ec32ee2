package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A job was released to the floor.
 *
 * @param jobId the job, for ever
 * @param jobNumber its number
 * @param item what it makes
 * @param quantity how many it should make
 */
public record JobReleased(UUID jobId, String jobNumber, Item item, Measure quantity) implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.job(jobId), Keys.jobNumber(jobNumber), Keys.item(item));
    }
}
