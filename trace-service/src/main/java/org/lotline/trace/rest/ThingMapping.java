package org.lotline.trace.rest;

import java.util.List;
import org.lotline.contracts.trace.model.FlowJson;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.contracts.trace.model.TracedJobJson;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.contracts.trace.model.TracedShipmentJson;
import org.lotline.contracts.trace.model.TracedShipmentLineJson;
import org.lotline.trace.answer.Basis;
import org.lotline.trace.answer.Flow;
import org.lotline.trace.answer.Gap;
import org.lotline.trace.answer.TracedJob;
import org.lotline.trace.answer.TracedLot;
import org.lotline.trace.answer.TracedShipment;

/** Lots, jobs, shipments, flows and gaps as the contract has them. */
final class ThingMapping {

    private ThingMapping() {}

    static TracedLotJson modelOf(TracedLot lot) {
        return new TracedLotJson()
                .key(lot.key())
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .formerNumbers(lot.formerNumbers())
                .item(Shared.modelOf(lot.item()))
                .tracking(lot.tracking() == null ? null : TracedLotJson.TrackingEnum.fromValue(lot.tracking()))
                .parentLotId(lot.parentLotId())
                .quantity(Shared.modelOf(lot.quantity()))
                .supplier(lot.supplier())
                .supplierLot(lot.supplierLot())
                .heat(Shared.modelOf(lot.heat()))
                .serial(lot.serial())
                .expiresOn(lot.expiresOn())
                .location(lot.location())
                .owner(lot.owner())
                .occurredAt(lot.occurredAt())
                .recordedAt(lot.recordedAt());
    }

    static TracedJobJson modelOf(TracedJob job) {
        return new TracedJobJson()
                .key(job.key())
                .jobId(job.jobId())
                .jobNumber(job.jobNumber())
                .item(Shared.modelOf(job.item()))
                .quantity(Shared.modelOf(job.quantity()))
                .closed(job.closed());
    }

    static TracedShipmentJson modelOf(TracedShipment shipment) {
        return new TracedShipmentJson()
                .key(shipment.key())
                .shipmentId(shipment.shipmentId())
                .shipmentNumber(shipment.shipmentNumber())
                .consignee(shipment.consignee())
                .consigneeName(shipment.consigneeName())
                .shippedAt(shipment.shippedAt())
                .lines(EachMapped.of(shipment.lines(), ThingMapping::modelOf));
    }

    private static TracedShipmentLineJson modelOf(TracedShipment.Line line) {
        return new TracedShipmentLineJson()
                .lotId(line.lotId())
                .lotNumber(line.lotNumber())
                .quantity(Shared.modelOf(line.quantity()))
                .customerOrder(line.customerOrder())
                .customerOrderLine(line.customerOrderLine())
                .customerPartNumber(line.customerPartNumber());
    }

    static FlowJson modelOf(Flow flow) {
        return new FlowJson()
                .kind(FlowJson.KindEnum.valueOf(flow.kind().name()))
                .from(flow.from())
                .to(flow.to())
                .quantity(Shared.modelOf(flow.quantity()))
                .occurredAt(flow.occurredAt())
                .facts(flow.facts());
    }

    static List<GapJson> modelOf(List<Gap> gaps) {
        return EachMapped.of(gaps, ThingMapping::modelOf);
    }

    private static GapJson modelOf(Gap gap) {
        return new GapJson()
                .kind(GapJson.KindEnum.valueOf(gap.kind().name()))
                .lotId(gap.lotId())
                .lotNumber(gap.lotNumber())
                .message(gap.message());
    }

    static List<SourcePositionJson> asOf(Basis basis) {
        return basis.moment().asOf().entrySet().stream()
                .map(source -> new SourcePositionJson().source(source.getKey()).sequence(source.getValue()))
                .toList();
    }

    static List<SourceBehindJson> behind(Basis basis) {
        return EachMapped.of(
                basis.behind(),
                source -> new SourceBehindJson().source(source.source()).reason(source.reason()));
    }
}
