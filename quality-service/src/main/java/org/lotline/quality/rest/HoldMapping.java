package org.lotline.quality.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.quality.model.AffectedLot;
import org.lotline.contracts.quality.model.AffectingHold;
import org.lotline.contracts.quality.model.Hold;
import org.lotline.contracts.quality.model.HoldExemption;
import org.lotline.contracts.quality.model.HoldReach;
import org.lotline.contracts.quality.model.HoldReachCounts;
import org.lotline.contracts.quality.model.HoldReachPage;
import org.lotline.contracts.quality.model.HoldReached;
import org.lotline.contracts.quality.model.HoldSeed;
import org.lotline.contracts.quality.model.HoldSeedOrder;
import org.lotline.contracts.quality.model.HoldSummary;
import org.lotline.contracts.quality.model.UnverifiedIssue;
import org.lotline.quality.Worded;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.gate.AffectingHolds;
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

    static SeedOrder seedOf(HoldSeedOrder seed) {
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

    Hold modelOf(org.lotline.quality.hold.Hold hold) {
        var release = hold.release;
        return new Hold()
                .holdId(hold.holdId)
                .holdNumber(hold.holdNumber)
                .seeds(seedsOf(hold))
                .reach(Hold.ReachEnum.fromValue(hold.reach.word()))
                .blocks(Hold.BlocksEnum.fromValue(hold.blocks.word()))
                .reason(hold.reason)
                .until(hold.until)
                .status(Hold.StatusEnum.fromValue(hold.status().word()))
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
                        .map(exemption -> new HoldExemption()
                                .lotId(exemption.lotId())
                                .reason(exemption.reason())
                                .releasedAt(exemption.releasedAt())
                                .releasedBy(exemption.releasedBy()))
                        .toList());
    }

    static HoldSummary summaryOf(org.lotline.quality.hold.Hold hold) {
        return new HoldSummary()
                .holdId(hold.holdId)
                .holdNumber(hold.holdNumber)
                .seeds(seedsOf(hold))
                .reach(HoldSummary.ReachEnum.fromValue(hold.reach.word()))
                .blocks(HoldSummary.BlocksEnum.fromValue(hold.blocks.word()))
                .reason(hold.reason)
                .until(hold.until)
                .status(HoldSummary.StatusEnum.fromValue(hold.status().word()))
                .placedAt(hold.placedAt)
                .placedBy(hold.placedBy);
    }

    private static List<HoldSeed> seedsOf(org.lotline.quality.hold.Hold hold) {
        return hold.seeds.stream()
                .map(seed -> new HoldSeed()
                        .kind(HoldSeed.KindEnum.fromValue(seed.kind().word()))
                        .key(seed.key().toString())
                        .name(seed.name())
                        .from(seed.from())
                        .to(seed.to()))
                .toList();
    }

    private static UnverifiedIssue modelOf(UnverifiedIssues.UnverifiedIssue issue) {
        return new UnverifiedIssue()
                .issueId(issue.issueId())
                .jobId(issue.jobId())
                .lotId(issue.lotId())
                .quantity(Quantities.modelOf(issue.quantity()))
                .issuedAt(issue.issuedAt());
    }

    private static HoldReach modelOf(HoldReaches.Shown reach) {
        var counts = reach.counts();
        return new HoldReach()
                .status(reach.isKnown() ? HoldReach.StatusEnum.KNOWN : HoldReach.StatusEnum.PENDING)
                .why(reach.why())
                .upToDate(reach.upToDate())
                .counts(
                        counts == null
                                ? null
                                : new HoldReachCounts()
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
    HoldReachPage reachOf(
            org.lotline.quality.hold.Hold hold, Optional<ReachedKind> kind, int limit, @Nullable String after) {
        var page = Page.of(
                kind.map(listed -> listed(hold, listed, limit + 1, after))
                        .orElseGet(() -> touched(hold, limit + 1, after)),
                limit,
                HoldReached::getKey);
        return new HoldReachPage()
                .reached(page.rows())
                .truncated(page.truncated())
                .next(page.next());
    }

    private List<HoldReached> listed(
            org.lotline.quality.hold.Hold hold, ReachedKind kind, int limit, @Nullable String after) {
        return reaches.page(hold.holdId, kind, after, limit).stream()
                .map(one -> new HoldReached().key(one.key()).name(one.name()))
                .toList();
    }

    private List<HoldReached> touched(org.lotline.quality.hold.Hold hold, int limit, @Nullable String after) {
        var behind = Answers.idAfter(after == null ? null : after.replace("clearance:", ""));
        return clearances.touchedBy(hold.holdId, behind, limit).stream()
                .map(clearance -> new HoldReached()
                        .key(Keys.clearance(clearance.clearanceId()))
                        .name("%s %s of lot %s, %s"
                                .formatted(
                                        clearance.quantity().value().toPlainString(),
                                        clearance.quantity().unit(),
                                        clearance.lotId(),
                                        clearance.status().word())))
                .toList();
    }

    static AffectedLot modelOf(AffectingHolds.Affected affected) {
        return new AffectedLot()
                .lotId(affected.lotId())
                .known(affected.isKnown())
                .holds(affected.holds().stream()
                        .map(hold -> new AffectingHold()
                                .holdNumber(hold.holdNumber())
                                .reason(hold.reason())
                                .blocks(AffectingHold.BlocksEnum.fromValue(
                                        hold.blocks().word()))
                                .by(hold.by()))
                        .toList());
    }
}
