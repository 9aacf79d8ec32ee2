package org.lotline.quality.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.quality.model.HoldJson;
import org.lotline.contracts.quality.model.HoldReachPageJson;
import org.lotline.contracts.quality.model.HoldReachedJson;
import org.lotline.contracts.quality.model.HoldSeedOrderJson;
import org.lotline.quality.Worded;
import org.lotline.quality.clearance.Clearances;
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
        return HoldPartMapping.INSTANCE.modelOf(
                hold,
                clearances.touchedBy(hold.holdId, Optional.empty(), SHOWN),
                clearances.countTouchedBy(hold.holdId),
                unverified.touchedBy(hold.holdId),
                reaches.of(hold.holdId));
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
                .map(HoldPartMapping.INSTANCE::modelOf)
                .toList();
    }

    /** Of the key of a clearance; any other text is refused as no place in the list. */
    private static String idIn(String after) {
        return Key.read(after)
                .filter(key -> key.isA(Key.Kind.CLEARANCE))
                .map(Key::identity)
                .orElse(after);
    }

    private List<HoldReachedJson> touched(Hold hold, int limit, @Nullable String after) {
        var behind = Answers.idAfter(after == null ? null : idIn(after));
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
}
