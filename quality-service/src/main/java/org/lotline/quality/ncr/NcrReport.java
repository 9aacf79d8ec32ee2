package org.lotline.quality.ncr;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not conform.
 *
 * @param lots the lots; none if it is about all that the job makes
 * @param deviation from which it is raised
 * @param runId the run whose work it is about
 * @param machine as it was stated; where the run is known, the run's counts
 */
public record NcrReport(
        List<UUID> lots,
        @Nullable UUID jobId,
        @Nullable Deviation deviation,
        String description,
        @Nullable UUID runId,
        @Nullable String machine) {

    /** About no run in particular. */
    public NcrReport(List<UUID> lots, @Nullable UUID jobId, @Nullable Deviation deviation, String description) {
        this(lots, jobId, deviation, description, null, null);
    }

    public NcrReport {
        lots = lots.stream().distinct().toList();
    }

    /** @param fact the event that told of it, which a void would name */
    record Deviation(UUID deviationId, UUID fact) {}
}
