package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * A shipment that holds traced lots.
 *
 * @param key its node
 * @param shipmentId the shipment
 * @param shipmentNumber its packing slip
 * @param consignee the code of the ship-to
 * @param consigneeName the name of the ship-to, if it is defined
 * @param shippedAt when it left (UTC)
 * @param lines those of its lines that hold traced lots, in order of the shipment
 */
public record TracedShipment(
        String key,
        UUID shipmentId,
        @Nullable String shipmentNumber,
        @Nullable String consignee,
        @Nullable String consigneeName,
        @Nullable Instant shippedAt,
        List<Line> lines) {

    public TracedShipment {
        lines = List.copyOf(lines);
    }

    /**
     * A quantity of one lot in it.
     *
     * @param lotId the lot
     * @param lotNumber its number
     * @param quantity how much of it
     * @param customerOrder the customer's purchase order
     * @param customerOrderLine its line
     * @param customerPartNumber the customer's part number
     */
    public record Line(
            UUID lotId,
            @Nullable String lotNumber,
            Measure quantity,
            @Nullable String customerOrder,
            @Nullable String customerOrderLine,
            @Nullable String customerPartNumber) {}
}
