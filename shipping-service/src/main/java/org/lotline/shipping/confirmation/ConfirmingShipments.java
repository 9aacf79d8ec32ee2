package org.lotline.shipping.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/** A shipment leaves, with every line cleared. What was reserved is gone for good: the ledger has it taken already. */
@ApplicationScoped
public class ConfirmingShipments {

    /** So many lines fit into one event, however long the customer's numbers are; more lines are several in one transaction. */
    static final int LINES_PER_EVENT = 200;

    private final Shipments shipments;
    private final EventLog events;
    private final AuditLog audit;

    ConfirmingShipments(Shipments shipments, EventLog events, AuditLog audit) {
        this.shipments = shipments;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 if it has left, is empty, or a line is not cleared or refused since */
    public Shipment confirm(String shipmentNumber, ActContext act) {
        var shipment = shipments.locked(shipmentNumber);
        ShipmentRules.open(shipment);
        var leaving = ShipmentRules.leaving(shipment, shipments.lines(shipment));
        ShipmentRules.cleared(leaving);
        ShipmentRules.notRefused(leaving, shipments.checks(leaving));
        shipment.confirmedAt = act.occurredAt();
        shipment.confirmedBy = act.performedBy();
        for (var from = 0; from < leaving.size(); from += LINES_PER_EVENT) {
            var part = leaving.subList(from, Math.min(from + LINES_PER_EVENT, leaving.size()));
            events.append(eventOf(shipment, part), act);
        }
        audit.record(
                act, Keys.shipment(shipment.shipmentId), "shipment-confirmed", null, eventOf(shipment, leaving), null);
        return shipment;
    }

    private static ShipmentConfirmed eventOf(Shipment shipment, List<ShipmentLine> lines) {
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
}
