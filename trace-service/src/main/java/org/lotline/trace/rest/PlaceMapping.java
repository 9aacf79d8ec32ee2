package org.lotline.trace.rest;

import org.lotline.contracts.trace.model.InProcess;
import org.lotline.contracts.trace.model.OnHand;
import org.lotline.contracts.trace.model.ReturnedGoods;
import org.lotline.contracts.trace.model.Scrapped;
import org.lotline.contracts.trace.model.ShippedGoods;
import org.lotline.contracts.trace.model.Suspect;
import org.lotline.contracts.trace.model.TracedConsignee;
import org.lotline.trace.answer.NotExcluded;

/** Where quantities are, and who has them, as the contract has it. */
final class PlaceMapping {

    private PlaceMapping() {}

    static OnHand modelOf(org.lotline.trace.answer.OnHand row) {
        return new OnHand()
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .place(OnHand.PlaceEnum.fromValue(row.place().id()))
                .quantity(Shared.modelOf(row.quantity()))
                .locations(row.locations())
                .shipmentNumber(row.shipment())
                .to(
                        row.transit() == null
                                ? null
                                : OnHand.ToEnum.fromValue(row.transit().to().id()))
                .since(row.transit() == null ? null : row.transit().since());
    }

    static Suspect modelOf(NotExcluded suspect) {
        var went = suspect.whereabouts();
        return new Suspect()
                .lotId(suspect.lot().lotId())
                .lotNumber(suspect.lot().lotNumber())
                .reason(Suspect.ReasonEnum.valueOf(suspect.reason().name()))
                .message(suspect.message())
                .lots(EachMapped.of(went.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(went.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(went.shipments(), ThingMapping::modelOf))
                .consignees(EachMapped.of(went.consignees(), PlaceMapping::modelOf))
                .onHand(EachMapped.of(went.onHand(), PlaceMapping::modelOf))
                .inProcess(EachMapped.of(went.inProcess(), PlaceMapping::modelOf));
    }

    static InProcess modelOf(org.lotline.trace.answer.InProcess row) {
        return new InProcess()
                .jobId(row.jobId())
                .jobNumber(row.jobNumber())
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .quantity(Shared.modelOf(row.quantity()));
    }

    static Scrapped modelOf(org.lotline.trace.answer.Scrapped row) {
        return new Scrapped()
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .jobId(row.jobId())
                .jobNumber(row.jobNumber())
                .quantity(Shared.modelOf(row.quantity()))
                .reason(row.reason())
                .occurredAt(row.occurredAt());
    }

    static TracedConsignee modelOf(org.lotline.trace.answer.TracedConsignee consignee) {
        return new TracedConsignee()
                .consignee(consignee.code())
                .name(consignee.name())
                .customer(consignee.customer())
                .customerName(consignee.customerName())
                .goods(EachMapped.of(consignee.goods(), PlaceMapping::modelOf))
                .returned(EachMapped.of(consignee.returned(), PlaceMapping::modelOf));
    }

    private static ShippedGoods modelOf(org.lotline.trace.answer.TracedConsignee.Goods goods) {
        var line = goods.line();
        return new ShippedGoods()
                .shipmentNumber(goods.shipment())
                .lotId(line.lotId())
                .lotNumber(line.lotNumber())
                .quantity(Shared.modelOf(line.quantity()))
                .customerOrder(line.customerOrder())
                .customerOrderLine(line.customerOrderLine())
                .customerPartNumber(line.customerPartNumber());
    }

    private static ReturnedGoods modelOf(org.lotline.trace.answer.TracedConsignee.Returned returned) {
        return new ReturnedGoods()
                .shipmentNumber(returned.shipment())
                .shippedLotId(returned.shippedLotId())
                .lotId(returned.lotId())
                .lotNumber(returned.lotNumber())
                .quantity(Shared.modelOf(returned.quantity()))
                .reason(returned.reason());
    }
}
