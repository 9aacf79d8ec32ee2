package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.lineage.WithdrawnAs;

/**
 * What of a lot went as a sample, or back to its supplier.
 *
 * @param kind as what
 * @param lotId the lot
 * @param lotNumber its number
 * @param quantity how much
 * @param supplier to whom it went back, by code
 * @param returnNumber under which the supplier takes it back
 * @param reason why; of a sample what it was for
 * @param occurredAt when (UTC)
 * @param fact which fact says so
 */
public record Withdrawn(
        WithdrawnAs kind,
        UUID lotId,
        @Nullable String lotNumber,
        Measure quantity,
        @Nullable String supplier,
        @Nullable String returnNumber,
        String reason,
        Instant occurredAt,
        String fact) {

    public static final Comparator<Withdrawn> IN_TIME =
            Comparator.comparing(Withdrawn::occurredAt).thenComparing(Withdrawn::fact);
}
