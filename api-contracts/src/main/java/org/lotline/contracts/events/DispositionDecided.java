package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It was decided what becomes of nonconforming material.
 *
 * @param ncrId the nonconformance report
 * @param ncrNumber its number
 * @param decision the decision
 * @param lots the lots that it is about
 * @param deviationId the deviation that it disposes of
 * @param concession the customer's permission
 * @param reason why, with the evidence
 * @param jobId the job of its NCR; without lots it is about all that the job makes
 */
public record DispositionDecided(
        UUID ncrId,
        String ncrNumber,
        String decision,
        List<UUID> lots,
        @Nullable UUID deviationId,
        @Nullable String concession,
        String reason,
        @Nullable UUID jobId)
        implements QualityEvent {

    /** Of an NCR that names no job. */
    public DispositionDecided(
            UUID ncrId,
            String ncrNumber,
            String decision,
            List<UUID> lots,
            @Nullable UUID deviationId,
            @Nullable String concession,
            String reason) {
        this(ncrId, ncrNumber, decision, lots, deviationId, concession, reason, null);
    }

    public DispositionDecided {
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
        if (deviationId != null) {
            keys.add(Keys.deviation(deviationId));
        }
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        return keys;
    }
}
