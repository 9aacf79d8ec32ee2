package org.lotline.quality.rest;

import org.lotline.contracts.quality.model.DispositionJson;
import org.lotline.contracts.quality.model.NcrJson;
import org.lotline.quality.ncr.Disposition;
import org.lotline.quality.ncr.Ncr;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Nonconformances as the contract has them. */
@Mapper
interface NcrMapping {

    NcrMapping INSTANCE = Mappers.getMapper(NcrMapping.class);

    @Mapping(target = "status", expression = "java(statusOf(ncr))")
    NcrJson modelOf(Ncr ncr);

    DispositionJson modelOf(Disposition disposition);

    default NcrJson.StatusEnum statusOf(Ncr ncr) {
        return NcrJson.StatusEnum.fromValue(ncr.status().word());
    }
}
