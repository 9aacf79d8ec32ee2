package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A job was closed.
 *
 * @param jobId the job
 * @param jobNumber its number
 */
public record JobClosed(UUID jobId, String jobNumber) implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.job(jobId), Keys.jobNumber(jobNumber));
    }
}
