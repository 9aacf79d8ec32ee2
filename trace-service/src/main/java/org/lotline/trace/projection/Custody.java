package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.ADJUSTED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MOVED;
import static org.lotline.trace.lineage.FactKind.PICKED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.WITHDRAWN;

import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.SampleTaken;
import org.lotline.contracts.events.ShipmentPicked;
import org.lotline.contracts.events.StockCounted;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.WithdrawnAs;

/** What is said of where a lot lies, and of what is no more. It all ends at the lot, and so comes with it. */
final class Custody {

    private Custody() {}

    /** Its number is no name that it gives: a move repeats the one that its holder knows, which may be a former one. */
    static Statement moved(LotMoved move) {
        var lot = Keys.lot(move.lotId());
        var words = new FactProperties()
                .with(move.item())
                .with(move.quantity())
                .with(Property.NUMBER, move.lotNumber())
                .with(Property.FROM, move.from())
                .with(Property.TO, move.to())
                .with(Property.LOCATION, move.location())
                .with(Property.OWNER, move.owner());
        return new Statement(1, MOVED, lot, lot, words);
    }

    static Statement scrapped(MaterialScrapped scrap) {
        var lot = Keys.lot(scrap.lotId());
        var words = new FactProperties()
                .with(scrap.quantity())
                .with(Property.REASON, scrap.reason())
                .with(Property.JOB, scrap.jobId());
        return new Statement(1, SCRAPPED, lot, lot, words);
    }

    static Statement sampled(SampleTaken sample) {
        return withdrawn(
                sample.lotId(),
                new FactProperties()
                        .with(sample.quantity())
                        .with(Property.KIND, WithdrawnAs.SAMPLE.id())
                        .with(Property.REASON, sample.purpose()));
    }

    static Statement returnedToSupplier(LotReturnedToSupplier goods) {
        return withdrawn(
                goods.lotId(),
                new FactProperties()
                        .with(goods.quantity())
                        .with(Property.KIND, WithdrawnAs.SUPPLIER_RETURN.id())
                        .with(Property.SUPPLIER, goods.supplier())
                        .with(Property.RETURN_NUMBER, goods.returnNumber())
                        .with(Property.REASON, goods.reason()));
    }

    private static Statement withdrawn(UUID lotId, FactProperties words) {
        var lot = Keys.lot(lotId);
        return new Statement(1, WITHDRAWN, lot, lot, words);
    }

    /** Heat and supplier lot it has by its lot: a walk goes that way, and a correction of that lot is one of its parts. */
    static List<Statement> split(LotSplit split) {
        var lot = Keys.lot(split.lotId());
        var words = new FactProperties()
                .with(split.item())
                .with(split.quantity())
                .with(Property.SUPPLIER, split.supplier())
                .with(Property.LOCATION, split.location())
                .with(Property.OWNER, split.owner())
                .with(Property.MODE, split.mode())
                .with(Property.TIME_SOURCE, split.timeSource())
                .with(Property.EXPIRES_ON, split.expiresOn())
                .with(split.origin());
        var number = new FactProperties().with(Property.NUMBER, split.lotNumber());
        return List.of(
                new Statement(1, SPLIT_OFF, Keys.lot(split.sourceLotId()), lot, words),
                new Statement(2, LOT_NUMBERED, Keys.lotNumber(split.lotNumber()), lot, number));
    }

    static Statement counted(StockCounted count) {
        var lot = Keys.lot(count.lotId());
        var words = new FactProperties()
                .with(Property.QUANTITY, FactProperties.plain(count.difference()))
                .with(Property.BOOK, FactProperties.plain(count.book()))
                .with(Property.FOUND, FactProperties.plain(count.found()))
                .with(Property.UNIT, count.unit())
                .with(Property.LOCATION, count.location())
                .with(Property.REASON, count.reason())
                .with(Property.NOTE, count.deviation());
        return new Statement(1, ADJUSTED, lot, lot, words);
    }

    static Statement picked(ShipmentPicked pick) {
        var words = new FactProperties()
                .with(pick.quantity())
                .with(Property.NUMBER, pick.shipmentNumber())
                .with(Property.CONSIGNEE, pick.consignee())
                .with(Property.LINE_ID, pick.lineId())
                .with(Property.CUSTOMER_ORDER, pick.customerOrder())
                .with(Property.CUSTOMER_ORDER_LINE, pick.customerOrderLine())
                .with(Property.CUSTOMER_PART_NUMBER, pick.customerPartNumber());
        return new Statement(1, PICKED, Keys.shipment(pick.shipmentId()), Keys.lot(pick.lotId()), words);
    }

    static List<Statement> returned(GoodsReturned goods) {
        var lot = Keys.lot(goods.lotId());
        var words = new FactProperties()
                .with(goods.item())
                .with(goods.quantity())
                .with(Property.SHIPMENT, goods.shipmentId())
                .with(Property.RETURN_ID, goods.returnId())
                .with(Property.REASON, goods.reason());
        var number = new FactProperties().with(Property.NUMBER, goods.lotNumber());
        return List.of(
                new Statement(1, RETURNED_AS, Keys.lot(goods.shippedLotId()), lot, words),
                new Statement(2, LOT_NUMBERED, Keys.lotNumber(goods.lotNumber()), lot, number));
    }
}
