package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.CONSIGNED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentConfirmed.Line;
import org.lotline.trace.lineage.Property;

/** What a shipment says: who gets it, and lot by lot what is in it. */
final class Shipments {

    private Shipments() {}

    static List<Statement> of(ShipmentConfirmed shipment) {
        var key = Keys.shipment(shipment.shipmentId());
        var words = new Words()
                .with(Property.NUMBER, shipment.shipmentNumber())
                .with(Property.CONSIGNEE, shipment.consignee());
        var said = new ArrayList<Statement>();
        said.add(new Statement(1, SHIPMENT_NUMBERED, Keys.shipmentNumber(shipment.shipmentNumber()), key, words));
        said.add(new Statement(2, CONSIGNED, key, Keys.consignee(shipment.consignee()), new Words()));
        for (var line : shipment.lines()) {
            said.add(new Statement(said.size() + 1, SHIPPED, Keys.lot(line.lotId()), key, words(line)));
        }
        return said;
    }

    private static Words words(Line line) {
        return new Words()
                .with(line.quantity())
                .with(Property.CUSTOMER_ORDER, line.customerOrder())
                .with(Property.CUSTOMER_ORDER_LINE, line.customerOrderLine())
                .with(Property.CUSTOMER_PART_NUMBER, line.customerPartNumber());
    }
}
