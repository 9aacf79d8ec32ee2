package org.lotline.quality.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.quality.model.AffectedLotJson;
import org.lotline.contracts.quality.model.AffectingHoldJson;
import org.lotline.contracts.quality.model.HoldExemptionJson;
import org.lotline.contracts.quality.model.HoldJson;
import org.lotline.contracts.quality.model.HoldReachCountsJson;
import org.lotline.contracts.quality.model.HoldReachJson;
import org.lotline.contracts.quality.model.HoldReachPageJson;
import org.lotline.contracts.quality.model.HoldReachedJson;
import org.lotline.contracts.quality.model.HoldSeedJson;
import org.lotline.contracts.quality.model.HoldSeedOrderJson;
import org.lotline.contracts.quality.model.HoldSummaryJson;
import org.lotline.contracts.quality.model.UnverifiedIssueJson;
import org.lotline.quality.Worded;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.gate.AffectingHolds;
import org.lotline.quality.hold.Hold;
import org.lotline.quality.hold.HoldReaches;
import org.lotline.quality.hold.ReachedKind;
import org.lotline.quality.hold.SeedKind;
import org.lotline.quality.hold.SeedOrder;
import org.lotline.quality.hold.UnverifiedIssues;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;

/** Holds between the contract and the noun. */
@Singleton
class HoldMapping {

    /** How many clearances a hold shows itself. */
    private static final int SHOWN = 1_000;

    private final Clearances clearances;
    private final HoldReaches reaches;
    private final UnverifiedIssues unverified;

    HoldMapping(Clearances clearances, HoldReaches reaches, UnverifiedIssues unverified) {
        this.clearances = clearances;
        this.reaches = reaches;
        this.unverified = unverified;
    }

    static SeedOrder seedOf(HoldSeedOrderJson seed) {
        var item = seed.getItem();
        return new SeedOrder(
                Worded.of(SeedKind.class, seed.getKind().value()),
                seed.getId(),
                seed.getNumber(),
                seed.getMill(),
                seed.getSupplier(),
                item == null ? null : Quantities.itemOf(item),
                seed.getFrom(),
                seed.getTo());
    }

    HoldJson modelOf(Hold hold) {
        var release = hold.release;
        return new HoldJson()
                .holdId(hold.holdId)
                .holdNumber(hold.holdNumber)
                .seeds(seedsOf(hold))
                .reach(HoldJson.ReachEnum.fromValue(hold.reach.word()))
                .blocks(HoldJson.BlocksEnum.fromValue(hold.blocks.word()))
                .reason(hold.reason)
                .until(hold.until)
                .status(HoldJson.StatusEnum.fromValue(hold.status().word()))
                .placedAt(hold.placedAt)
                .placedBy(hold.placedBy)
                .touchedClearances(clearances.touchedBy(hold.holdId, Optional.empty(), SHOWN).stream()
                        .map(ClearancesResource::modelOf)
                        .toList())
                .touchedCount(clearances.countTouchedBy(hold.holdId))
                .touchedUnverified(unverified.touchedBy(hold.holdId).stream()
                        .map(HoldMapping::modelOf)
                        .toList())
                .reaches(modelOf(reaches.of(hold.holdId)))
                .releasedAt(release == null ? null : release.at())
                .releasedBy(release == null ? null : release.by())
                .releaseReason(release == null ? null : release.reason())
                .exemptions(hold.exemptions.stream()
                        .map(exemption -> new HoldExemptionJson()
                                .lotId(exemption.lotId())
                                .reason(exemption.reason())
                                .releasedAt(exemption.releasedAt())
                                .releasedBy(exemption.releasedBy()))
                        .toList());
    }

    static HoldSummaryJson summaryOf(Hold hold) {
        return new HoldSummaryJson()
                .holdId(hold.holdId)
                .holdNumber(hold.holdNumber)
                .seeds(seedsOf(hold))
                .reach(HoldSummaryJson.ReachEnum.fromValue(hold.reach.word()))
                .blocks(HoldSummaryJson.BlocksEnum.fromValue(hold.blocks.word()))
                .reason(hold.reason)
                .until(hold.until)
                .status(HoldSummaryJson.StatusEnum.fromValue(hold.status().word()))
                .placedAt(hold.placedAt)
                .placedBy(hold.placedBy);
    }

    private static List<HoldSeedJson> seedsOf(Hold hold) {
        return hold.seeds.stream()
                .map(seed -> new HoldSeedJson()
                        .kind(HoldSeedJson.KindEnum.fromValue(seed.kind().word()))
                        .key(seed.key().toString())
                        .name(seed.name())
                        .from(seed.from())
                        .to(seed.to()))
                .toList();
    }

    private static UnverifiedIssueJson modelOf(UnverifiedIssues.UnverifiedIssue issue) {
        return new UnverifiedIssueJson()
                .issueId(issue.issueId())
                .jobId(issue.jobId())
                .lotId(issue.lotId())
                .quantity(Quantities.modelOf(issue.quantity()))
                .issuedAt(issue.issuedAt());
    }

    private static HoldReachJson modelOf(HoldReaches.Shown reach) {
        var counts = reach.counts();
        return new HoldReachJson()
                .status(reach.isKnown() ? HoldReachJson.StatusEnum.KNOWN : HoldReachJson.StatusEnum.PENDING)
                .why(reach.why())
                .upToDate(reach.upToDate())
                .counts(
                        counts == null
                                ? null
                                : new HoldReachCountsJson()
                                        .lots(counts.lots())
                                        .jobs(counts.jobs())
                                        .shipments(counts.shipments()))
                .lots(reach.lots())
                .jobs(reach.jobs())
                .shipments(reach.shipments());
    }

    /**
     * A page of what a hold reaches; clearances by their ids, all else by its key.
     *
     * @param kind what of it; clearances if it is empty
     */
    HoldReachPageJson reachOf(Hold hold, Optional<ReachedKind> kind, int limit, @Nullable String after) {
        var page = Page.of(
                kind.map(listed -> listed(hold, listed, limit + 1, after))
                        .orElseGet(() -> touched(hold, limit + 1, after)),
                limit,
                HoldReachedJson::getKey);
        return new HoldReachPageJson()
                .reached(page.rows())
                .truncated(page.truncated())
                .next(page.next());
    }

    private List<HoldReachedJson> listed(Hold hold, ReachedKind kind, int limit, @Nullable String after) {
        return reaches.page(hold.holdId, kind, after, limit).stream()
                .map(one -> new HoldReachedJson().key(one.key()).name(one.name()))
                .toList();
    }

    private List<HoldReachedJson> touched(Hold hold, int limit, @Nullable String after) {
        var behind = Answers.idAfter(after == null ? null : after.replace("clearance:", ""));
        return clearances.touchedBy(hold.holdId, behind, limit).stream()
                .map(clearance -> new HoldReachedJson()
                        .key(Keys.clearance(clearance.clearanceId()))
                        .name("%s %s of lot %s, %s"
                                .formatted(
                                        clearance.quantity().value().toPlainString(),
                                        clearance.quantity().unit(),
                                        clearance.lotId(),
                                        clearance.status().word())))
                .toList();
    }

    static AffectedLotJson modelOf(AffectingHolds.Affected affected) {
        return new AffectedLotJson()
                .lotId(affected.lotId())
                .known(affected.isKnown())
                .holds(affected.holds().stream()
                        .map(hold -> new AffectingHoldJson()
                                .holdNumber(hold.holdNumber())
                                .reason(hold.reason())
                                .blocks(AffectingHoldJson.BlocksEnum.fromValue(
                                        hold.blocks().word()))
                                .by(hold.by()))
                        .toList());
    }
}
