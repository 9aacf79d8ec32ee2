package org.lotline.receiving.rest;

import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.receiving.model.MillDefinitionJson;
import org.lotline.contracts.receiving.model.MillJson;
import org.lotline.receiving.mill.Mill;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Mills between the contract and the noun. */
@Mapper
interface MillMapping {

    MillMapping INSTANCE = Mappers.getMapper(MillMapping.class);

    MillDefined definitionOf(String code, MillDefinitionJson definition);

    MillJson modelOf(Mill mill);
}
