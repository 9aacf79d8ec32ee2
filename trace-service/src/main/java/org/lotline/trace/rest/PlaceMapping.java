package org.lotline.trace.rest;

import org.lotline.contracts.trace.model.InProcessJson;
import org.lotline.contracts.trace.model.OnHandJson;
import org.lotline.contracts.trace.model.ReturnedGoodsJson;
import org.lotline.contracts.trace.model.ScrappedJson;
import org.lotline.contracts.trace.model.ShippedGoodsJson;
import org.lotline.contracts.trace.model.SuspectJson;
import org.lotline.contracts.trace.model.TracedConsigneeJson;
import org.lotline.trace.answer.InProcess;
import org.lotline.trace.answer.NotExcluded;
import org.lotline.trace.answer.OnHand;
import org.lotline.trace.answer.Scrapped;
import org.lotline.trace.answer.TracedConsignee;

/** Where quantities are, and who has them, as the contract has it. */
final class PlaceMapping {

    private PlaceMapping() {}

    static OnHandJson modelOf(OnHand row) {
        return new OnHandJson()
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .place(OnHandJson.PlaceEnum.fromValue(row.place().id()))
                .quantity(Shared.modelOf(row.quantity()))
                .locations(row.locations())
                .shipmentNumber(row.shipment())
                .to(
                        row.transit() == null
                                ? null
                                : OnHandJson.ToEnum.fromValue(row.transit().to().id()))
                .since(row.transit() == null ? null : row.transit().since());
    }

    static SuspectJson modelOf(NotExcluded suspect) {
        var went = suspect.whereabouts();
        return new SuspectJson()
                .lotId(suspect.lot().lotId())
                .lotNumber(suspect.lot().lotNumber())
                .reason(SuspectJson.ReasonEnum.valueOf(suspect.reason().name()))
                .message(suspect.message())
                .lots(EachMapped.of(went.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(went.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(went.shipments(), ThingMapping::modelOf))
                .consignees(EachMapped.of(went.consignees(), PlaceMapping::modelOf))
                .onHand(EachMapped.of(went.onHand(), PlaceMapping::modelOf))
                .inProcess(EachMapped.of(went.inProcess(), PlaceMapping::modelOf));
    }

    static InProcessJson modelOf(InProcess row) {
        return new InProcessJson()
                .jobId(row.jobId())
                .jobNumber(row.jobNumber())
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .quantity(Shared.modelOf(row.quantity()));
    }

    static ScrappedJson modelOf(Scrapped row) {
        return new ScrappedJson()
                .lotId(row.lotId())
                .lotNumber(row.lotNumber())
                .jobId(row.jobId())
                .jobNumber(row.jobNumber())
                .quantity(Shared.modelOf(row.quantity()))
                .reason(row.reason())
                .occurredAt(row.occurredAt());
    }

    static TracedConsigneeJson modelOf(TracedConsignee consignee) {
        return new TracedConsigneeJson()
                .consignee(consignee.code())
                .name(consignee.name())
                .customer(consignee.customer())
                .customerName(consignee.customerName())
                .goods(EachMapped.of(consignee.goods(), PlaceMapping::modelOf))
                .returned(EachMapped.of(consignee.returned(), PlaceMapping::modelOf));
    }

    private static ShippedGoodsJson modelOf(TracedConsignee.Goods goods) {
        var line = goods.line();
        return new ShippedGoodsJson()
                .shipmentNumber(goods.shipment())
                .lotId(line.lotId())
                .lotNumber(line.lotNumber())
                .quantity(Shared.modelOf(line.quantity()))
                .customerOrder(line.customerOrder())
                .customerOrderLine(line.customerOrderLine())
                .customerPartNumber(line.customerPartNumber());
    }

    private static ReturnedGoodsJson modelOf(TracedConsignee.Returned returned) {
        return new ReturnedGoodsJson()
                .shipmentNumber(returned.shipment())
                .shippedLotId(returned.shippedLotId())
                .lotId(returned.lotId())
                .lotNumber(returned.lotNumber())
                .quantity(Shared.modelOf(returned.quantity()))
                .reason(returned.reason());
    }
}
