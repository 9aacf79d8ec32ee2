package org.lotline.quality.rest;

import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.quality.clearance.Clearance;
import org.lotline.runtime.rest.Quantities;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Clearances as the contract has them. */
@Mapper(uses = Quantities.class)
interface ClearanceMapping {

    ClearanceMapping INSTANCE = Mappers.getMapper(ClearanceMapping.class);

    ClearanceJson modelOf(Clearance clearance);
}
