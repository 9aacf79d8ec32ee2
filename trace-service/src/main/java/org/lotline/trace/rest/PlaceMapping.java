package org.lotline.trace.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.CountedJson;
import org.lotline.contracts.trace.model.InProcessJson;
import org.lotline.contracts.trace.model.OnHandJson;
import org.lotline.contracts.trace.model.ReturnedGoodsJson;
import org.lotline.contracts.trace.model.ScrappedJson;
import org.lotline.contracts.trace.model.ShippedGoodsJson;
import org.lotline.contracts.trace.model.SuspectJson;
import org.lotline.contracts.trace.model.TracedConsigneeJson;
import org.lotline.contracts.trace.model.WithdrawnJson;
import org.lotline.trace.answer.forward.NotExcluded;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.answer.thing.Counted;
import org.lotline.trace.answer.thing.InProcess;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.Scrapped;
import org.lotline.trace.answer.thing.TracedConsignee;
import org.lotline.trace.answer.thing.Withdrawn;
import org.lotline.trace.lineage.WithdrawnAs;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Where quantities are, and who has them, as the contract has it. */
@Mapper(uses = {Shared.class, ThingMapping.class})
interface PlaceMapping {

    @Mapping(target = "shipmentNumber", source = "shipment")
    @Mapping(target = "to", source = "transit.to")
    @Mapping(target = "since", source = "transit.since")
    OnHandJson modelOf(OnHand row);

    default OnHandJson.@Nullable ToEnum toOf(@Nullable Place to) {
        return to == null ? null : OnHandJson.ToEnum.valueOf(to.name());
    }

    @Mapping(target = ".", source = "whereabouts")
    @Mapping(target = "lotId", source = "lot.lotId")
    @Mapping(target = "lotNumber", source = "lot.lotNumber")
    SuspectJson modelOf(NotExcluded suspect);

    InProcessJson modelOf(InProcess row);

    ScrappedJson modelOf(Scrapped row);

    WithdrawnJson modelOf(Withdrawn row);

    CountedJson modelOf(Counted row);

    default WithdrawnJson.KindEnum kindOf(WithdrawnAs kind) {
        return WithdrawnJson.KindEnum.fromValue(kind.id());
    }

    @Mapping(target = "consignee", source = "code")
    TracedConsigneeJson modelOf(TracedConsignee consignee);

    @Mapping(target = ".", source = "line")
    @Mapping(target = "shipmentNumber", source = "shipment")
    ShippedGoodsJson modelOf(TracedConsignee.Goods goods);

    @Mapping(target = "shipmentNumber", source = "shipment")
    ReturnedGoodsJson modelOf(TracedConsignee.Returned returned);

    default List<OnHandJson> onHand(List<OnHand> onHand) {
        return EachMapped.of(onHand, this::modelOf);
    }

    default List<SuspectJson> suspects(List<NotExcluded> suspects) {
        return EachMapped.of(suspects, this::modelOf);
    }

    default List<InProcessJson> inProcess(List<InProcess> inProcess) {
        return EachMapped.of(inProcess, this::modelOf);
    }

    default List<ScrappedJson> scrapped(List<Scrapped> scrapped) {
        return EachMapped.of(scrapped, this::modelOf);
    }

    default List<WithdrawnJson> withdrawn(List<Withdrawn> withdrawn) {
        return EachMapped.of(withdrawn, this::modelOf);
    }

    default List<CountedJson> counted(List<Counted> counted) {
        return EachMapped.of(counted, this::modelOf);
    }

    default List<TracedConsigneeJson> consignees(List<TracedConsignee> consignees) {
        return EachMapped.of(consignees, this::modelOf);
    }

    default List<ShippedGoodsJson> goods(List<TracedConsignee.Goods> goods) {
        return EachMapped.of(goods, this::modelOf);
    }

    default List<ReturnedGoodsJson> returned(List<TracedConsignee.Returned> returned) {
        return EachMapped.of(returned, this::modelOf);
    }
}
