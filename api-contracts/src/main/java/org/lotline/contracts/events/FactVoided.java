package org.lotline.contracts.events;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact was taken back, because it was never true. The void carries the whole fact, so that it makes sense whichever of
 * the two comes first. A void is not voided.
 *
 * @param eventId the event that is void
 * @param type its CloudEvents type
 * @param subject its subject
 * @param occurredAt when the fact was said to have happened (UTC)
 * @param factTouches its keys
 * @param fact its payload, the JSON text as it was published
 * @param reason why
 * @param replacedBy the event that stands instead, if there is one
 */
public record FactVoided(
        UUID eventId,
        String type,
        String subject,
        Instant occurredAt,
        List<String> factTouches,
        String fact,
        String reason,
        @Nullable UUID replacedBy)
        implements ReceivingEvent, ProductionEvent, QualityEvent, ShippingEvent {

    public FactVoided {
        factTouches = List.copyOf(factTouches);
    }

    @Override
    public Set<String> touches() {
        return new LinkedHashSet<>(factTouches);
    }
}
