package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.api.AncestryApi;
import org.lotline.contracts.trace.model.AncestryJson;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.reach.ReachReading;
import org.lotline.trace.heads.FreshAnswers;

/** What other services ask of the graph; they have deadlines of their own. */
@ApplicationScoped
class AncestryResource implements AncestryApi {

    private final FreshAnswers answering;

    AncestryResource(FreshAnswers answering) {
        this.answering = answering;
    }

    @Override
    public RestResponse<AncestryJson> getAncestry(UUID lotId, Integer wait) {
        var ancestry = AsProblem.orAnswer(() -> answering.answerBy(
                FreshAnswers.OF_LINEAGE,
                Duration.ofMillis(wait),
                (heads, reading) -> AncestryReading.of(lotId, heads, reading),
                answer -> answer.basis().upToDate()));
        return RestResponse.ok(AncestryMapping.INSTANCE.modelOf(lotId, ancestry));
    }

    @Override
    public RestResponse<ReachJson> getReach(
            String key,
            @Nullable Instant from,
            @Nullable Instant to,
            Integer limit,
            @Nullable String after,
            Integer wait) {
        var page = ReachSeed.page(limit, after);
        var seed = ReachSeed.of(key, Asked.window(from, to));
        var reach = AsProblem.orAnswer(() -> answering.answerBy(
                FreshAnswers.OF_LINEAGE,
                Duration.ofMillis(wait),
                (heads, reading) -> ReachReading.of(seed, page, heads, reading),
                answer -> answer.basis().upToDate()));
        return RestResponse.ok(AncestryMapping.INSTANCE.modelOf(reach));
    }
}
