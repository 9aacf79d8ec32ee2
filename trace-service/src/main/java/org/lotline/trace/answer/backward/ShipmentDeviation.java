package org.lotline.trace.answer.backward;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment left otherwise than the gate would have let it.
 *
 * @param deviationId the deviation
 * @param shipmentId the shipment
 * @param shipmentNumber its packing slip
 * @param lotId the lot that should not have left
 * @param kind in which way
 * @param description a sentence
 * @param occurredAt when (UTC)
 */
public record ShipmentDeviation(
        UUID deviationId,
        UUID shipmentId,
        @Nullable String shipmentNumber,
        UUID lotId,
        String kind,
        String description,
        Instant occurredAt) {

    static final Comparator<ShipmentDeviation> IN_TIME = Comparator.comparing(ShipmentDeviation::occurredAt)
            .thenComparing(deviation -> deviation.deviationId().toString());
}
