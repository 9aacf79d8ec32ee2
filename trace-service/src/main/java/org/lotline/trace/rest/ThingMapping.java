package org.lotline.trace.rest;

import java.util.List;
import org.lotline.contracts.trace.model.Flow;
import org.lotline.contracts.trace.model.Gap;
import org.lotline.contracts.trace.model.SourceBehind;
import org.lotline.contracts.trace.model.SourcePosition;
import org.lotline.contracts.trace.model.TracedJob;
import org.lotline.contracts.trace.model.TracedLot;
import org.lotline.contracts.trace.model.TracedShipment;
import org.lotline.contracts.trace.model.TracedShipmentLine;
import org.lotline.trace.answer.Basis;

/** Lots, jobs, shipments, flows and gaps as the contract has them. */
final class ThingMapping {

    private ThingMapping() {}

    static TracedLot modelOf(org.lotline.trace.answer.TracedLot lot) {
        return new TracedLot()
                .key(lot.key())
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .formerNumbers(lot.formerNumbers())
                .item(Shared.modelOf(lot.item()))
                .tracking(lot.tracking() == null ? null : TracedLot.TrackingEnum.fromValue(lot.tracking()))
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

    static TracedJob modelOf(org.lotline.trace.answer.TracedJob job) {
        return new TracedJob()
                .key(job.key())
                .jobId(job.jobId())
                .jobNumber(job.jobNumber())
                .item(Shared.modelOf(job.item()))
                .quantity(Shared.modelOf(job.quantity()))
                .closed(job.closed());
    }

    static TracedShipment modelOf(org.lotline.trace.answer.TracedShipment shipment) {
        return new TracedShipment()
                .key(shipment.key())
                .shipmentId(shipment.shipmentId())
                .shipmentNumber(shipment.shipmentNumber())
                .consignee(shipment.consignee())
                .consigneeName(shipment.consigneeName())
                .shippedAt(shipment.shippedAt())
                .lines(EachMapped.of(shipment.lines(), ThingMapping::modelOf));
    }

    private static TracedShipmentLine modelOf(org.lotline.trace.answer.TracedShipment.Line line) {
        return new TracedShipmentLine()
                .lotId(line.lotId())
                .lotNumber(line.lotNumber())
                .quantity(Shared.modelOf(line.quantity()))
                .customerOrder(line.customerOrder())
                .customerOrderLine(line.customerOrderLine())
                .customerPartNumber(line.customerPartNumber());
    }

    static Flow modelOf(org.lotline.trace.answer.Flow flow) {
        return new Flow()
                .kind(Flow.KindEnum.valueOf(flow.kind().name()))
                .from(flow.from())
                .to(flow.to())
                .quantity(Shared.modelOf(flow.quantity()))
                .occurredAt(flow.occurredAt())
                .facts(flow.facts());
    }

    static List<Gap> modelOf(List<org.lotline.trace.answer.Gap> gaps) {
        return EachMapped.of(gaps, ThingMapping::modelOf);
    }

    private static Gap modelOf(org.lotline.trace.answer.Gap gap) {
        return new Gap()
                .kind(Gap.KindEnum.valueOf(gap.kind().name()))
                .lotId(gap.lotId())
                .lotNumber(gap.lotNumber())
                .message(gap.message());
    }

    static List<SourcePosition> asOf(Basis basis) {
        return basis.moment().asOf().entrySet().stream()
                .map(source -> new SourcePosition().source(source.getKey()).sequence(source.getValue()))
                .toList();
    }

    static List<SourceBehind> behind(Basis basis) {
        return EachMapped.of(
                basis.behind(),
                source -> new SourceBehind().source(source.source()).reason(source.reason()));
    }
}
