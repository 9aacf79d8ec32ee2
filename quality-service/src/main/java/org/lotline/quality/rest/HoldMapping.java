package org.lotline.quality.rest;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.quality.model.Hold;
import org.lotline.contracts.quality.model.HoldExemption;
import org.lotline.contracts.quality.model.HoldReach;
import org.lotline.contracts.quality.model.HoldSeed;
import org.lotline.contracts.quality.model.HoldSeedOrder;
import org.lotline.contracts.quality.model.HoldSummary;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.SeedOrder;
import org.lotline.runtime.rest.Quantities;

/** Holds between the contract and the noun. */
@Singleton
class HoldMapping {

    private final Clearances clearances;

    HoldMapping(Clearances clearances) {
        this.clearances = clearances;
    }

    static SeedOrder seedOf(HoldSeedOrder seed) {
        var item = seed.getItem();
        return new SeedOrder(
                seed.getKind().value(),
                seed.getId(),
                seed.getNumber(),
                seed.getMill(),
                seed.getSupplier(),
                item == null ? null : Quantities.itemOf(item),
                seed.getFrom(),
                seed.getTo());
    }

    Hold modelOf(org.lotline.quality.hold.Hold hold) {
        var release = hold.release();
        return new Hold()
                .holdId(hold.holdId())
                .holdNumber(hold.holdNumber())
                .seeds(seedsOf(hold))
                .reach(Hold.ReachEnum.fromValue(hold.reach()))
                .blocks(Hold.BlocksEnum.fromValue(hold.blocks()))
                .reason(hold.reason())
                .until(hold.until())
                .status(hold.isOpen() ? Hold.StatusEnum.OPEN : Hold.StatusEnum.RELEASED)
                .placedAt(hold.placedAt())
                .placedBy(hold.placedBy())
                .touchedClearances(clearances.touchedBy(hold.holdId()).stream()
                        .map(ClearancesResource::modelOf)
                        .toList())
                .reaches(modelOf(hold.reaches()))
                .releasedAt(release == null ? null : release.at())
                .releasedBy(release == null ? null : release.by())
                .releaseReason(release == null ? null : release.reason())
                .exemptions(hold.exemptions().stream()
                        .map(exemption -> new HoldExemption()
                                .lotId(exemption.lotId())
                                .reason(exemption.reason())
                                .releasedAt(exemption.releasedAt())
                                .releasedBy(exemption.releasedBy()))
                        .toList());
    }

    static HoldSummary summaryOf(org.lotline.quality.hold.Hold hold) {
        return new HoldSummary()
                .holdId(hold.holdId())
                .holdNumber(hold.holdNumber())
                .seeds(seedsOf(hold))
                .reach(HoldSummary.ReachEnum.fromValue(hold.reach()))
                .blocks(HoldSummary.BlocksEnum.fromValue(hold.blocks()))
                .reason(hold.reason())
                .until(hold.until())
                .status(hold.isOpen() ? HoldSummary.StatusEnum.OPEN : HoldSummary.StatusEnum.RELEASED)
                .placedAt(hold.placedAt())
                .placedBy(hold.placedBy());
    }

    private static List<HoldSeed> seedsOf(org.lotline.quality.hold.Hold hold) {
        return hold.seeds().stream()
                .map(seed -> new HoldSeed()
                        .kind(HoldSeed.KindEnum.fromValue(seed.kind()))
                        .key(seed.key())
                        .name(seed.name())
                        .from(seed.from())
                        .to(seed.to()))
                .toList();
    }

    private static @Nullable HoldReach modelOf(@Nullable Reach reach) {
        return reach == null
                ? null
                : new HoldReach()
                        .upToDate(reach.upToDate())
                        .lots(reach.lots())
                        .jobs(reach.jobs())
                        .shipments(reach.shipments());
    }
}
