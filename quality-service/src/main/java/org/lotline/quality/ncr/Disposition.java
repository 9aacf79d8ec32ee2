package org.lotline.quality.ncr;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of nonconforming material.
 *
 * @param concession the customer's permission number
 * @param reason why, with the evidence
 * @param releasedHold the number of the hold that it ended for these lots
 * @param decidedAt our clock (UTC)
 */
public record Disposition(
        String decision,
        List<UUID> lots,
        @Nullable String concession,
        String reason,
        @Nullable String releasedHold,
        Instant decidedAt,
        String decidedBy) {

    public Disposition {
        lots = List.copyOf(lots);
    }
}
