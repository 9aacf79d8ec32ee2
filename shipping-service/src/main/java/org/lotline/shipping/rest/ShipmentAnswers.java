package org.lotline.shipping.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.contracts.shipping.model.ShipmentJson;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentDeviations;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.Shipments;

/** Shipments as they are answered. */
@ApplicationScoped
class ShipmentAnswers {

    private final Shipments shipments;
    private final ShipmentDeviations deviations;
    private final Gate gate;

    ShipmentAnswers(Shipments shipments, ShipmentDeviations deviations, Gate gate) {
        this.shipments = shipments;
        this.deviations = deviations;
        this.gate = gate;
    }

    /** As we know it. */
    ShipmentJson of(Shipment shipment) {
        var lines = shipments.lines(shipment);
        return ShipmentMapping.modelOf(shipment, lines, shipments.checks(lines), deviations.of(shipment));
    }

    /** With the holds that reach its lots now; asks quality, outside any transaction. */
    ShipmentJson withHolds(Shipment shipment) {
        var lots = shipments.lines(shipment).stream()
                .filter(ShipmentLine::isInShipment)
                .map(line -> line.lotId)
                .toList();
        return HoldMapping.with(of(shipment), gate.holdsOn(lots));
    }
}
