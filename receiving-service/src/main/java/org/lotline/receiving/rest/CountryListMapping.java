package org.lotline.receiving.rest;

import org.lotline.contracts.events.CountryListDefined;
import org.lotline.contracts.receiving.model.CountryListDefinitionJson;
import org.lotline.contracts.receiving.model.CountryListJson;
import org.lotline.receiving.country.ListOfCountries;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Lists of countries between the contract and the noun. */
@Mapper
interface CountryListMapping {

    CountryListMapping INSTANCE = Mappers.getMapper(CountryListMapping.class);

    CountryListDefined definitionOf(String code, CountryListDefinitionJson definition);

    CountryListJson modelOf(ListOfCountries list);
}
