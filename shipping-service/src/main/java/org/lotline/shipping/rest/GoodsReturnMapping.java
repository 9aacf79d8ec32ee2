package org.lotline.shipping.rest;

import org.lotline.contracts.shipping.model.GoodsReturnJson;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.goodsreturn.GoodsReturn;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Returns as the contract has them. */
@Mapper(imports = Quantities.class)
interface GoodsReturnMapping {

    GoodsReturnMapping INSTANCE = Mappers.getMapper(GoodsReturnMapping.class);

    @Mapping(target = "item", expression = "java(Quantities.modelOf(back.item()))")
    @Mapping(target = "quantity", expression = "java(Quantities.modelOf(back.quantity()))")
    @Mapping(target = "occurredAt", source = "act.occurredAt")
    @Mapping(target = "recordedAt", source = "act.recordedAt")
    @Mapping(target = "recordedBy", source = "act.recordedBy")
    @Mapping(target = "performedBy", source = "act.performedBy")
    GoodsReturnJson modelOf(GoodsReturn back);
}
