package org.lotline.shipping.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentPicked;

/** What is told of a shipment. */
@ApplicationScoped
public class ShipmentFacts {

    /** So many lines fit into one event, however long the customer's numbers are; more lines are several in one transaction. */
    private static final int LINES_PER_EVENT = 200;

    private final EntityManager entities;

    ShipmentFacts(EntityManager entities) {
        this.entities = entities;
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
    @SuppressWarnings("unchecked")
    public List<UUID> standing(Shipment shipment) {
        return entities.createNativeQuery("""
                        select e.id from event e where e.subject = ?1 and e.type = 'org.lotline.shipping.shipment-confirmed.v1'
                        and not exists (select from event v where v.subject = e.subject
                          and v.type = 'org.lotline.shipping.fact-voided.v1' and v.data ->> 'eventId' = e.id::text)
                        order by e.id""", UUID.class)
                .setParameter(1, Keys.shipment(shipment.shipmentId))
                .getResultList();
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
