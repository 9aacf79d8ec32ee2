package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material that had been issued came back from a job.
 *
 * @param jobId the job
 * @param lotId the lot
 * @param quantity how much
 * @param outputLotId the one output for which it had been issued. Absent: every output
 */
public record MaterialReturned(
        UUID jobId, UUID lotId, Measure quantity, @Nullable UUID outputLotId) implements ProductionEvent {

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
