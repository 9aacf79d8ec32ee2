package org.lotline.quality.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.quality.model.CharacteristicJson;
import org.lotline.contracts.quality.model.CharacteristicReadingJson;
import org.lotline.contracts.quality.model.InspectionJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.quality.ItemId;
import org.lotline.quality.inspection.Inspection;
import org.lotline.quality.inspection.Reading;
import org.lotline.runtime.rest.Quantities;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Inspections between the contract and the noun. */
@Mapper(uses = Quantities.class)
interface InspectionMapping {

    InspectionMapping INSTANCE = Mappers.getMapper(InspectionMapping.class);

    @Mapping(target = ".", source = "stamp")
    @Mapping(target = "result", expression = "java(resultOf(inspection))")
    @Mapping(target = "quantity", expression = "java(quantityOf(inspection))")
    InspectionJson modelOf(Inspection inspection);

    CharacteristicJson modelOf(Characteristic characteristic);

    ItemReferenceJson modelOf(ItemId item);

    Reading readingOf(CharacteristicReadingJson reading);

    default InspectionJson.ResultEnum resultOf(Inspection inspection) {
        return InspectionJson.ResultEnum.fromValue(inspection.result());
    }

    default @Nullable QuantityJson quantityOf(Inspection inspection) {
        var measure = inspection.measure();
        return measure == null ? null : Quantities.modelOf(measure);
    }
}
