package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.CONSIGNED;
import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.CUSTOMER_DEFINED;
import static org.lotline.trace.lineage.FactKind.ORDERED;
import static org.lotline.trace.lineage.FactKind.PART_SHIPPED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentConfirmed.Line;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What a shipment says: who gets it, and lot by lot what is in it. */
final class Shipments {

    /** No shipment has so many lines, and a fact that was added later must not take a line's number. */
    private static final int BEHIND_THE_LINES = 1_000_001;

    private Shipments() {}

    static List<Statement> of(ShipmentConfirmed shipment) {
        var key = Keys.shipment(shipment.shipmentId());
        var words = new FactProperties()
                .with(Property.NUMBER, shipment.shipmentNumber())
                .with(Property.CONSIGNEE, shipment.consignee());
        var said = new ArrayList<Statement>();
        said.add(new Statement(1, SHIPMENT_NUMBERED, Keys.shipmentNumber(shipment.shipmentNumber()), key, words));
        said.add(new Statement(2, CONSIGNED, key, Keys.consignee(shipment.consignee()), new FactProperties()));
        for (var line : shipment.lines()) {
            said.add(new Statement(said.size() + 1, SHIPPED, Keys.lot(line.lotId()), key, words(line)));
        }
        for (var at = 0; at < shipment.lines().size(); at++) {
            said.addAll(asked(key, shipment.lines().get(at), BEHIND_THE_LINES + 2 * at));
        }
        return said;
    }

    /** By whose numbers a line is asked for; one with nothing to compare by is only read. */
    private static List<Statement> asked(String shipment, Line line, int ordinal) {
        var order = Optional.ofNullable(line.customerOrder());
        var part = Optional.ofNullable(line.customerPartNumber());
        return Stream.concat(
                        order.flatMap(NodeKeys::customerOrder).stream()
                                .map(key -> named(ordinal, ORDERED, shipment, key, order.orElseThrow())),
                        part.flatMap(NodeKeys::customerPart).stream()
                                .map(key -> named(ordinal + 1, PART_SHIPPED, shipment, key, part.orElseThrow())))
                .toList();
    }

    private static Statement named(int ordinal, FactKind kind, String shipment, String number, String written) {
        return new Statement(ordinal, kind, shipment, number, new FactProperties().with(Property.NUMBER, written));
    }

    static List<Statement> customer(CustomerDefined customer) {
        var key = Keys.customer(customer.code());
        var said = new ArrayList<Statement>();
        said.add(new Statement(
                1, CUSTOMER_DEFINED, key, key, new FactProperties().with(Property.NAME, customer.name())));
        for (var consignee : customer.consignees()) {
            var shipTo = Keys.consignee(consignee.code());
            var words = new FactProperties()
                    .with(Property.NAME, consignee.name())
                    .with(Property.ADDRESS, consignee.address())
                    .with(Property.CUSTOMER, customer.code())
                    .with(Property.CUSTOMER_NAME, customer.name());
            said.add(new Statement(said.size() + 1, CONSIGNEE_DEFINED, shipTo, shipTo, words));
        }
        return said;
    }

    static Statement deviation(ShipmentDeviationFound deviation) {
        var words = new FactProperties()
                .with(Property.LOT, deviation.lotId())
                .with(Property.KIND, deviation.kind())
                .with(Property.DESCRIPTION, deviation.description())
                .with(Property.FACT, deviation.fact());
        var from = Keys.deviation(deviation.deviationId());
        return new Statement(1, SHIPMENT_DEVIATION_OF, from, Keys.shipment(deviation.shipmentId()), words);
    }

    private static FactProperties words(Line line) {
        return new FactProperties()
                .with(line.quantity())
                .with(Property.CUSTOMER_ORDER, line.customerOrder())
                .with(Property.CUSTOMER_ORDER_LINE, line.customerOrderLine())
                .with(Property.CUSTOMER_PART_NUMBER, line.customerPartNumber());
    }
}
