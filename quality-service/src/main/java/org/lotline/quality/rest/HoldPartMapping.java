package org.lotline.quality.rest;

import java.util.List;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.quality.model.AffectedLotJson;
import org.lotline.contracts.quality.model.AffectingHoldJson;
import org.lotline.contracts.quality.model.HoldExemptionJson;
import org.lotline.contracts.quality.model.HoldJson;
import org.lotline.contracts.quality.model.HoldReachCountsJson;
import org.lotline.contracts.quality.model.HoldReachJson;
import org.lotline.contracts.quality.model.HoldReachedJson;
import org.lotline.contracts.quality.model.HoldSeedJson;
import org.lotline.contracts.quality.model.HoldSummaryJson;
import org.lotline.contracts.quality.model.UnverifiedIssueJson;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.gate.AffectingHolds;
import org.lotline.quality.hold.Hold;
import org.lotline.quality.hold.HoldReaches;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.Seed;
import org.lotline.quality.hold.UnverifiedIssues;
import org.lotline.runtime.rest.Quantities;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Holds and what they are made of, as the contract has them. */
@Mapper(uses = {Quantities.class, ClearanceMapping.class})
interface HoldPartMapping {

    HoldPartMapping INSTANCE = Mappers.getMapper(HoldPartMapping.class);

    @Mapping(target = "reach", source = "hold.reach")
    @Mapping(target = "status", expression = "java(statusOf(hold))")
    @Mapping(target = "releasedAt", source = "hold.release.at")
    @Mapping(target = "releasedBy", source = "hold.release.by")
    @Mapping(target = "releaseReason", source = "hold.release.reason")
    HoldJson modelOf(
            Hold hold,
            List<Clearance> touchedClearances,
            long touchedCount,
            List<UnverifiedIssues.UnverifiedIssue> touchedUnverified,
            HoldReaches.Shown reaches);

    @Mapping(target = "status", expression = "java(summaryStatusOf(hold))")
    HoldSummaryJson summaryOf(Hold hold);

    HoldSeedJson modelOf(Seed seed);

    HoldExemptionJson modelOf(Hold.Exemption exemption);

    UnverifiedIssueJson modelOf(UnverifiedIssues.UnverifiedIssue issue);

    @Mapping(target = "status", source = "isKnown")
    HoldReachJson modelOf(HoldReaches.Shown reach);

    HoldReachCountsJson modelOf(Reach.Counts counts);

    HoldReachedJson modelOf(Reach.Reached one);

    @Mapping(target = "known", source = "isKnown")
    AffectedLotJson modelOf(AffectingHolds.Affected affected);

    AffectingHoldJson modelOf(AffectingHolds.Affecting hold);

    default HoldJson.StatusEnum statusOf(Hold hold) {
        return HoldJson.StatusEnum.fromValue(hold.status().word());
    }

    default HoldSummaryJson.StatusEnum summaryStatusOf(Hold hold) {
        return HoldSummaryJson.StatusEnum.fromValue(hold.status().word());
    }

    default HoldReachJson.StatusEnum statusOf(boolean isKnown) {
        return isKnown ? HoldReachJson.StatusEnum.KNOWN : HoldReachJson.StatusEnum.PENDING;
    }

    default String textOf(Key key) {
        return key.toString();
    }
}
