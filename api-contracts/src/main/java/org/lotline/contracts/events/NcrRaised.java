package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nonconformance was recorded.
 *
 * @param ncrId the nonconformance report, for ever (UUIDv7)
 * @param ncrNumber its number
 * @param lots the lots that do not conform
 * @param jobId the job in which it was found
 * @param deviationId the deviation from which it was raised
 * @param description what is wrong
 * @param runId the run whose work it is about
 * @param machine the code of the machine on which it ran
 */
public record NcrRaised(
        UUID ncrId,
        String ncrNumber,
        List<UUID> lots,
        @Nullable UUID jobId,
        @Nullable UUID deviationId,
        String description,
        @Nullable UUID runId,
        @Nullable String machine)
        implements QualityEvent {

    /** About no run in particular. */
    public NcrRaised(
            UUID ncrId,
            String ncrNumber,
            List<UUID> lots,
            @Nullable UUID jobId,
            @Nullable UUID deviationId,
            String description) {
        this(ncrId, ncrNumber, lots, jobId, deviationId, description, null, null);
    }

    public NcrRaised {
        lots = List.copyOf(lots);
    }

    @Override
    public String subject() {
        return Keys.ncr(ncrId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.ncr(ncrId));
        lots.forEach(lot -> keys.add(Keys.lot(lot)));
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        if (deviationId != null) {
            keys.add(Keys.deviation(deviationId));
        }
        if (runId != null) {
            keys.add(Keys.run(runId));
        }
        if (machine != null) {
            keys.add(Keys.machine(machine));
        }
        return keys;
    }
}
