package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material of a lot went into a job.
 *
 * @param jobId the job
 * @param lotId the lot
 * @param quantity how much
 * @param outputLotId the one output that it feeds; {@code null} feeds every output of the job
 * @param unverified {@code true} if the gate could not be heard in time: what it says later is an {@link IssueChecked}
 */
public record MaterialIssued(
        UUID jobId,
        UUID lotId,
        Measure quantity,
        @Nullable UUID outputLotId,
        @Nullable Boolean unverified) implements ProductionEvent {

    /** As the gate has cleared it. */
    public MaterialIssued(UUID jobId, UUID lotId, Measure quantity, @Nullable UUID outputLotId) {
        this(jobId, lotId, quantity, outputLotId, null);
    }

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.job(jobId));
        keys.add(Keys.lot(lotId));
        if (outputLotId != null) {
            keys.add(Keys.lot(outputLotId));
        }
        return keys;
    }
}
