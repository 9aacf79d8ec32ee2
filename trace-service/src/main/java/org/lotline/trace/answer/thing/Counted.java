package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * A count of a lot where it lies.
 *
 * @param lotId the lot
 * @param lotNumber its number
 * @param book what should have been there
 * @param found what was
 * @param difference found less book
 * @param location where it was counted
 * @param reason why
 * @param deviation of a report, why it would have been refused
 * @param occurredAt when (UTC)
 * @param fact which fact says so
 */
public record Counted(
        UUID lotId,
        @Nullable String lotNumber,
        Measure book,
        Measure found,
        Measure difference,
        @Nullable String location,
        String reason,
        @Nullable String deviation,
        Instant occurredAt,
        String fact) {

    public static final Comparator<Counted> IN_TIME =
            Comparator.comparing(Counted::occurredAt).thenComparing(Counted::fact);
}
