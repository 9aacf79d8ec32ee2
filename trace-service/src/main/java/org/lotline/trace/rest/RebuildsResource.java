package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lotline.contracts.trace.api.RebuildsApi;
import org.lotline.contracts.trace.model.RebuildJson;
import org.lotline.contracts.trace.model.RebuildOrderJson;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rest.Answers;
import org.lotline.trace.feed.OrderingRebuild;
import org.lotline.trace.neo4j.Rebuild.Origin;
import org.lotline.trace.neo4j.Rebuilds;

/** The graph built anew. */
@ApplicationScoped
class RebuildsResource implements RebuildsApi {

    /** Two at once would take twice as long and end in the same. */
    private static final ProblemType REBUILD_UNDER_WAY =
            new ProblemType("rebuild-under-way", "The graph is being rebuilt", 409);

    private final Rebuilds rebuilds;
    private final OrderingRebuild ordering;
    private final OnceOnly once;

    RebuildsResource(Rebuilds rebuilds, OrderingRebuild ordering, OnceOnly once) {
        this.rebuilds = rebuilds;
        this.ordering = ordering;
        this.once = once;
    }

    @Override
    public RestResponse<RebuildJson> beginRebuild(String idempotencyKey, RebuildOrderJson order) {
        var origin = order.getFrom() == RebuildOrderJson.FromEnum.TOPICS ? Origin.TOPICS : Origin.SOURCES;
        return once.perform(
                "beginRebuild",
                idempotencyKey,
                order,
                RebuildJson.class,
                () -> begun(AsProblem.orAnswer(() -> ordering.order(origin))
                        .map(ProjectionMapping::modelOf)
                        .orElseThrow(RebuildsResource::underWay)));
    }

    private static RestResponse<RebuildJson> begun(RebuildJson rebuild) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, rebuild)
                .location(URI.create("/projection/rebuilds/" + rebuild.getRebuildId()))
                .build();
    }

    private static ProblemException underWay() {
        return new ProblemException(
                REBUILD_UNDER_WAY,
                "A rebuild of the graph is under way.",
                "Wait until it has ended; its progress is at the Location that it was answered with, and in the log.");
    }

    @Override
    public RestResponse<RebuildJson> getRebuild(UUID rebuildId) {
        var found = AsProblem.orAnswer(() -> rebuilds.find(rebuildId));
        return RestResponse.ok(ProjectionMapping.modelOf(Answers.found(found, "rebuild", rebuildId)));
    }
}
