package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * What is no more, of a lot or of the work of a job.
 *
 * @param lotId the lot; {@code null} for scrap of a run, which is of no lot yet
 * @param lotNumber its number
 * @param jobId the job in which it happened
 * @param jobNumber its number
 * @param quantity how much
 * @param reason why, or at which run
 * @param occurredAt when (UTC)
 * @param fact which fact says so
 */
public record Scrapped(
        @Nullable UUID lotId,
        @Nullable String lotNumber,
        @Nullable UUID jobId,
        @Nullable String jobNumber,
        Measure quantity,
        String reason,
        Instant occurredAt,
        String fact) {

    public static final Comparator<Scrapped> IN_TIME =
            Comparator.comparing(Scrapped::occurredAt).thenComparing(Scrapped::fact);
}
