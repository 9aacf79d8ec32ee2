package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material went into a job without its lot being stated: its item is not tracked, or nobody knows the lot.
 *
 * @param jobId the job
 * @param item what it is
 * @param quantity how much
 * @param outputLotId the one output that it feeds; {@code null} feeds every output of the job
 * @param reason why the lot is not known
 */
public record UntrackedIssued(
        UUID jobId,
        Item item,
        Measure quantity,
        @Nullable UUID outputLotId,
        @Nullable String reason) implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.job(jobId));
        keys.add(Keys.item(item));
        if (outputLotId != null) {
            keys.add(Keys.lot(outputLotId));
        }
        return keys;
    }
}
