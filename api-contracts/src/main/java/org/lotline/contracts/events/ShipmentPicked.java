package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a lot was reserved for a shipment.
 *
 * @param shipmentId the shipment
 * @param shipmentNumber its packing slip
 * @param consignee the code of the ship-to
 * @param lineId the line, for ever (UUIDv7)
 * @param lotId the lot
 * @param quantity how much
 * @param customerOrder the customer's purchase order
 * @param customerOrderLine its line
 * @param customerPartNumber the customer's part number
 */
public record ShipmentPicked(
        UUID shipmentId,
        String shipmentNumber,
        String consignee,
        UUID lineId,
        UUID lotId,
        Measure quantity,
        @Nullable String customerOrder,
        @Nullable String customerOrderLine,
        @Nullable String customerPartNumber)
        implements ShippingEvent {

    @Override
    public String subject() {
        return Keys.shipment(shipmentId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(
                Keys.shipment(shipmentId),
                Keys.shipmentNumber(shipmentNumber),
                Keys.consignee(consignee),
                Keys.lot(lotId));
    }
}
