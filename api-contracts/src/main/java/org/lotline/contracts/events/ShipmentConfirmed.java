package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment left the house.
 *
 * @param shipmentId the shipment, for ever
 * @param shipmentNumber its packing slip
 * @param consignee the code of the ship-to
 * @param lines what it holds
 */
public record ShipmentConfirmed(UUID shipmentId, String shipmentNumber, String consignee, List<Line> lines)
        implements ShippingEvent {

    public ShipmentConfirmed {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return Keys.shipment(shipmentId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.shipment(shipmentId));
        keys.add(Keys.shipmentNumber(shipmentNumber));
        keys.add(Keys.consignee(consignee));
        lines.forEach(line -> keys.add(Keys.lot(line.lotId())));
        return keys;
    }

    /**
     * A quantity of one lot in a shipment.
     *
     * @param lotId the lot
     * @param quantity how much of it
     * @param customerOrder the customer's purchase order
     * @param customerOrderLine its line
     * @param customerPartNumber the customer's part number
     */
    public record Line(
            UUID lotId,
            Measure quantity,
            @Nullable String customerOrder,
            @Nullable String customerOrderLine,
            @Nullable String customerPartNumber) {}
}
