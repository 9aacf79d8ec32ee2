package org.lotline.shipping.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentPicked;
import org.lotline.runtime.event.StandingEvents;

/** What is told of a shipment. */
@ApplicationScoped
public class ShipmentFacts {

    /** So many lines fit into one event, however long the customer's numbers are; more lines are several in one transaction. */
    private static final int LINES_PER_EVENT = 200;

    private final StandingEvents events;

    ShipmentFacts(StandingEvents events) {
        this.events = events;
    }

    /** The lines of each event that tells of their leaving. */
    public List<List<ShipmentLine>> parts(List<ShipmentLine> lines) {
        var parts = new ArrayList<List<ShipmentLine>>();
        for (var from = 0; from < lines.size(); from += LINES_PER_EVENT) {
            parts.add(lines.subList(from, Math.min(from + LINES_PER_EVENT, lines.size())));
        }
        return parts;
    }

    /** The events that tell of its leaving and are not void, in their order. */
    public List<UUID> standing(Shipment shipment) {
        return events.of(Keys.shipment(shipment.shipmentId), ShipmentConfirmed.class);
    }

    public static ShipmentConfirmed confirmed(Shipment shipment, List<ShipmentLine> lines) {
        return new ShipmentConfirmed(
                shipment.shipmentId,
                shipment.shipmentNumber,
                shipment.consignee,
                lines.stream()
                        .map(line -> new ShipmentConfirmed.Line(
                                line.lotId,
                                line.measure(),
                                line.customerOrder,
                                line.customerOrderLine,
                                line.customerPartNumber))
                        .toList());
    }

    public static ShipmentPicked picked(Shipment shipment, ShipmentLine line) {
        return new ShipmentPicked(
                shipment.shipmentId,
                shipment.shipmentNumber,
                shipment.consignee,
                line.lineId,
                line.lotId,
                line.measure(),
                line.customerOrder,
                line.customerOrderLine,
                line.customerPartNumber);
    }
}
