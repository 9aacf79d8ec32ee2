package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.quality.api.GateReleasesApi;
import org.lotline.contracts.quality.model.GateReleaseApprovalJson;
import org.lotline.contracts.quality.model.GateReleaseJson;
import org.lotline.contracts.quality.model.GateReleasePageJson;
import org.lotline.contracts.quality.model.GateReleaseProposalJson;
import org.lotline.quality.gaterelease.GateReleases;
import org.lotline.quality.gaterelease.ReleasingGate;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Gate releases over REST. */
public class GateReleasesResource implements GateReleasesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ReleasingGate releasing;
    private final GateReleases releases;

    GateReleasesResource(OnceOnly once, ActContexts acting, ReleasingGate releasing, GateReleases releases) {
        this.once = once;
        this.acting = acting;
        this.releasing = releasing;
        this.releases = releases;
    }

    @Override
    public RestResponse<GateReleaseJson> proposeGateRelease(String idempotencyKey, GateReleaseProposalJson wanted) {
        return once.perform("proposeGateRelease", idempotencyKey, wanted, GateReleaseJson.class, () -> {
            var proposed = releasing.propose(wanted.getShipmentId(), wanted.getReason(), acting.begin(wanted.getAct()));
            return Answers.defined(
                    GateReleaseMapping.INSTANCE.modelOf(proposed),
                    true,
                    "gate-releases",
                    proposed.gateReleaseId.toString());
        });
    }

    @Override
    public RestResponse<GateReleaseJson> approveGateRelease(
            UUID gateReleaseId, String idempotencyKey, GateReleaseApprovalJson wanted) {
        return once.perform(
                "approveGateRelease", idempotencyKey, List.of(gateReleaseId, wanted), GateReleaseJson.class, () -> {
                    var approved = releasing.approve(gateReleaseId, acting.begin(wanted.getAct()));
                    return RestResponse.ok(GateReleaseMapping.INSTANCE.modelOf(
                            Answers.found(approved, "gate release", gateReleaseId)));
                });
    }

    @Override
    public RestResponse<GateReleaseJson> getGateRelease(UUID gateReleaseId) {
        return RestResponse.ok(GateReleaseMapping.INSTANCE.modelOf(
                Answers.found(releases.find(gateReleaseId), "gate release", gateReleaseId)));
    }

    @Override
    public RestResponse<GateReleasePageJson> listGateReleases(UUID shipmentId, Integer limit, String after) {
        var rows = releases.list(shipmentId, Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, release -> release.gateReleaseId.toString());
        return RestResponse.ok(new GateReleasePageJson()
                .gateReleases(page.rows().stream()
                        .map(GateReleaseMapping.INSTANCE::modelOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
