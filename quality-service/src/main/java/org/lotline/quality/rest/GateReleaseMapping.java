package org.lotline.quality.rest;

import org.lotline.contracts.quality.model.GateReleaseJson;
import org.lotline.quality.gaterelease.GateRelease;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Gate releases as the contract has them. */
@Mapper
interface GateReleaseMapping {

    GateReleaseMapping INSTANCE = Mappers.getMapper(GateReleaseMapping.class);

    @Mapping(target = "status", expression = "java(statusOf(release))")
    @Mapping(target = "proposedAt", source = "proposal.at")
    @Mapping(target = "proposedBy", source = "proposal.by")
    @Mapping(target = "approvedAt", source = "approval.at")
    @Mapping(target = "approvedBy", source = "approval.by")
    GateReleaseJson modelOf(GateRelease release);

    default GateReleaseJson.StatusEnum statusOf(GateRelease release) {
        return GateReleaseJson.StatusEnum.fromValue(release.status().word());
    }
}
