package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment left otherwise than the gate would have let it; it needs a disposition.
 *
 * @param deviationId the deviation, for ever (UUIDv7)
 * @param shipmentId the shipment
 * @param lotId the lot that should not have left
 * @param kind in which way
 * @param description a sentence for people
 * @param fact the event that deviates
 */
public record ShipmentDeviationFound(
        UUID deviationId,
        UUID shipmentId,
        UUID lotId,
        String kind,
        String description,
        @Nullable UUID fact) implements ShippingEvent {

    @Override
    public String subject() {
        return Keys.shipment(shipmentId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.deviation(deviationId), Keys.shipment(shipmentId), Keys.lot(lotId));
    }
}
