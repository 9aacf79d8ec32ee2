package org.lotline.quality.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.quality.api.HoldsApi;
import org.lotline.contracts.quality.model.AffectedLotsJson;
import org.lotline.contracts.quality.model.HoldJson;
import org.lotline.contracts.quality.model.HoldOrderJson;
import org.lotline.contracts.quality.model.HoldPageJson;
import org.lotline.contracts.quality.model.HoldReachPageJson;
import org.lotline.contracts.quality.model.HoldReleaseJson;
import org.lotline.quality.Worded;
import org.lotline.quality.gate.AffectingHolds;
import org.lotline.quality.hold.Blocks;
import org.lotline.quality.hold.CheckingHoldOrders;
import org.lotline.quality.hold.Extent;
import org.lotline.quality.hold.Hold;
import org.lotline.quality.hold.HoldOrder;
import org.lotline.quality.hold.HoldSeedKeys;
import org.lotline.quality.hold.Holds;
import org.lotline.quality.hold.PlacingHold;
import org.lotline.quality.hold.ReleasingHold;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Holds over REST. */
public class HoldsResource implements HoldsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final CheckingHoldOrders checking;
    private final PlacingHold placing;
    private final ReleasingHold releasing;
    private final Holds holds;
    private final AffectingHolds affecting;
    private final HoldMapping mapping;

    HoldsResource(
            OnceOnly once,
            ActContexts acting,
            CheckingHoldOrders checking,
            PlacingHold placing,
            ReleasingHold releasing,
            Holds holds,
            AffectingHolds affecting,
            HoldMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.checking = checking;
        this.placing = placing;
        this.releasing = releasing;
        this.holds = holds;
        this.affecting = affecting;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<HoldJson> placeHold(String idempotencyKey, HoldOrderJson wanted) {
        var act = acting.begin(wanted.getAct());
        var order = orderOf(wanted);
        return once.perform(
                "placeHold", idempotencyKey, wanted, HoldJson.class, () -> checking.check(order, act), reach -> {
                    var hold = placing.place(order, reach, act);
                    return Answers.defined(mapping.modelOf(hold), true, "holds", hold.holdNumber);
                });
    }

    @Override
    public RestResponse<AffectedLotsJson> findAffectingHolds(List<UUID> lotId) {
        return RestResponse.ok(new AffectedLotsJson()
                .lots(affecting.of(lotId).stream()
                        .map(HoldPartMapping.INSTANCE::modelOf)
                        .toList()));
    }

    @Override
    public RestResponse<HoldReachPageJson> listHoldReach(
            String holdNumber, String kind, Integer limit, @Nullable String after) {
        var wanted = ReachKind.of(kind);
        var hold = Answers.found(holds.find(holdNumber), "hold", holdNumber);
        return RestResponse.ok(mapping.reachOf(hold, wanted, limit, after));
    }

    @Override
    public RestResponse<HoldJson> releaseHold(String holdNumber, String idempotencyKey, HoldReleaseJson wanted) {
        return once.perform("releaseHold", idempotencyKey, List.of(holdNumber, wanted), HoldJson.class, () -> {
            var released = release(holdNumber, wanted, acting.begin(wanted.getAct()));
            return RestResponse.ok(mapping.modelOf(Answers.found(released, "hold", holdNumber)));
        });
    }

    @Override
    public RestResponse<HoldJson> getHold(String holdNumber) {
        return RestResponse.ok(mapping.modelOf(Answers.found(holds.find(holdNumber), "hold", holdNumber)));
    }

    @Override
    public RestResponse<HoldPageJson> listHolds(String status, Integer limit, String after) {
        var rows = holds.list(ListStatus.isOpenOnly(status), Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, hold -> hold.holdId.toString());
        return RestResponse.ok(new HoldPageJson()
                .holds(page.rows().stream()
                        .map(HoldPartMapping.INSTANCE::summaryOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static HoldOrder orderOf(HoldOrderJson wanted) {
        var reach = Worded.of(Extent.class, wanted.getReach().value());
        var seeds = wanted.getSeeds().stream().map(HoldMapping::seedOf).toList();
        return new HoldOrder(
                HoldSeedKeys.seedsOf(seeds, reach).orRefuse(),
                reach,
                Worded.of(Blocks.class, wanted.getBlocks().value()),
                wanted.getReason(),
                wanted.getUntil(),
                Boolean.TRUE.equals(wanted.getEvenIfUnknown()));
    }

    private Optional<Hold> release(String holdNumber, HoldReleaseJson wanted, ActContext act) {
        var lotId = wanted.getLotId();
        return lotId == null
                ? releasing.release(holdNumber, wanted.getReason(), act)
                : releasing.exempt(holdNumber, lotId, wanted.getReason(), wanted.getEvidence(), act);
    }
}
