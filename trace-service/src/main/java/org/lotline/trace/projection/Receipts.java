package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SERIAL_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_OF;
import static org.lotline.trace.lineage.FactKind.WITHOUT_HEAT;

import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotReceived;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What the receipt of a lot says. */
final class Receipts {

    private Receipts() {}

    static List<Statement> of(LotReceived receipt) {
        var lot = Keys.lot(receipt.lotId());
        var said = new ArrayList<Statement>();
        said.add(new Statement(1, RECEIVED, Keys.receipt(receipt.receiptId()), lot, received(receipt)));
        var number = new FactProperties().with(Property.NUMBER, receipt.lotNumber());
        said.add(new Statement(2, LOT_NUMBERED, Keys.lotNumber(receipt.lotNumber()), lot, number));
        if (receipt.heat() == null) {
            var item = receipt.lacksIdentity() ? LotsWithoutHeat.UNIDENTIFIED : receipt.item();
            said.add(new Statement(3, WITHOUT_HEAT, NodeKeys.WITHOUT_HEAT, lot, new FactProperties().with(item)));
        } else {
            said.addAll(heat(receipt.heat(), lot));
        }
        if (receipt.supplierLot() != null) {
            said.addAll(supplierLot(receipt, receipt.supplierLot(), lot));
        }
        if (receipt.serial() != null) {
            var serial = new FactProperties().with(Property.NUMBER, receipt.serial());
            said.add(new Statement(8, SERIAL_NUMBERED, Keys.lotNumber(receipt.serial()), lot, serial));
        }
        return said;
    }

    private static FactProperties received(LotReceived receipt) {
        return new FactProperties()
                .with(receipt.item())
                .with(receipt.quantity())
                .with(Property.SUPPLIER, receipt.supplier())
                .with(Property.PURCHASE_ORDER, receipt.purchaseOrder())
                .with(Property.LINE, receipt.line())
                .with(Property.DELIVERY_NOTE, receipt.deliveryNote())
                .with(Property.LOCATION, receipt.location())
                .with(Property.OWNER, receipt.owner())
                .with(Property.MODE, receipt.mode())
                .with(Property.TIME_SOURCE, receipt.timeSource())
                .with(Property.EXPIRES_ON, receipt.expiresOn())
                .with(Property.SERIAL, receipt.serial())
                .with(Property.RECORDS_SINCE, receipt.recordsSince())
                .with(receipt.origin())
                .with(Property.FOUND_MATERIAL, receipt.found());
    }

    private static List<Statement> heat(Heat heat, String lot) {
        var key = Keys.heat(heat);
        var number = NodeKeys.numberOf(key).orElseThrow();
        var words = new FactProperties().with(Property.NUMBER, heat.number()).with(Property.MILL, heat.mill());
        return List.of(new Statement(4, HEAT_OF, key, lot, words), new Statement(5, HEAT_NUMBERED, number, key, words));
    }

    private static List<Statement> supplierLot(LotReceived receipt, String written, String lot) {
        var key = Keys.supplierLot(receipt.supplier(), receipt.item(), written);
        var number = NodeKeys.numberOf(key).orElseThrow();
        var words = new FactProperties().with(Property.NUMBER, written).with(Property.SUPPLIER, receipt.supplier());
        return List.of(
                new Statement(6, SUPPLIER_LOT_OF, key, lot, words),
                new Statement(7, SUPPLIER_LOT_NUMBERED, number, key, words));
    }
}
