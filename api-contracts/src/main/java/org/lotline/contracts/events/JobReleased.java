package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job was released to the floor.
 *
 * @param jobId the job, for ever
 * @param jobNumber its number
 * @param item what it makes
 * @param quantity how many it should make
 * @param customer for whom; {@code null} if that is not said
 */
public record JobReleased(
        UUID jobId,
        String jobNumber,
        Item item,
        Measure quantity,
        @Nullable String customer) implements ProductionEvent {

    /** For nobody in particular. */
    public JobReleased(UUID jobId, String jobNumber, Item item, Measure quantity) {
        this(jobId, jobNumber, item, quantity, null);
    }

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.job(jobId), Keys.jobNumber(jobNumber), Keys.item(item));
    }
}
