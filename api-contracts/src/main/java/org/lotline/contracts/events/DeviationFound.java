package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was issued or made is not as the bill of material or a rule wants it; it stops shipments until it has a disposition.
 *
 * @param deviationId the deviation, for ever (UUIDv7)
 * @param jobId the job
 * @param lotId the lot that deviates
 * @param kind in which way
 * @param description a sentence for people
 * @param fact the event that deviates
 */
public record DeviationFound(
        UUID deviationId,
        UUID jobId,
        UUID lotId,
        String kind,
        String description,
        @Nullable UUID fact) implements ProductionEvent {

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.deviation(deviationId), Keys.job(jobId), Keys.lot(lotId));
    }
}
