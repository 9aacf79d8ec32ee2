package org.lotline.quality.ncr;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nonconformance report as it stands now. Times are UTC.
 *
 * @param lots the lots that do not conform; none if it is about all that the job makes
 * @param deviationId the deviation from which it was raised
 * @param runId the run whose work it is about
 * @param machine on which it ran
 * @param status {@code open}, {@code disposed} when every lot has a decision, {@code void} when its deviation was voided
 */
public record Ncr(
        UUID ncrId,
        String ncrNumber,
        List<UUID> lots,
        @Nullable UUID jobId,
        @Nullable UUID deviationId,
        String description,
        @Nullable UUID runId,
        @Nullable String machine,
        String status,
        Instant raisedAt,
        String raisedBy,
        List<Disposition> dispositions) {

    static final String VOID = "void";

    public Ncr {
        lots = List.copyOf(lots);
        dispositions = List.copyOf(dispositions);
    }
}
