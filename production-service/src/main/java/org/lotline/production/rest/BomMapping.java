package org.lotline.production.rest;

import java.util.List;
import org.lotline.contracts.production.model.BomJson;
import org.lotline.contracts.production.model.BomLineJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.production.bom.Bom;
import org.lotline.production.bom.BomLine;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.rest.Quantities;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Bills of material as the contract has them. */
@Mapper(imports = Quantities.class)
interface BomMapping {

    BomMapping INSTANCE = Mappers.getMapper(BomMapping.class);

    @Mapping(target = "item", source = "product")
    BomJson modelOf(Bom bom);

    @Mapping(target = "item", expression = "java(modelOf(line.item()))")
    @Mapping(target = "quantity", expression = "java(Quantities.modelOf(line.quantity()))")
    @Mapping(target = "substitutes", expression = "java(modelsOf(line.substituteItems()))")
    BomLineJson modelOf(BomLine line);

    List<ItemReferenceJson> modelsOf(List<ItemId> items);

    ItemReferenceJson modelOf(ItemId item);

    ItemId idOf(ItemReferenceJson item);
}
