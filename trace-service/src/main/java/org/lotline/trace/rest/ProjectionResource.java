package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.trace.api.ProjectionApi;
import org.lotline.contracts.trace.model.CanonicalHashJson;
import org.lotline.contracts.trace.model.DismissedEventJson;
import org.lotline.contracts.trace.model.ParkedEventDismissalJson;
import org.lotline.contracts.trace.model.ParkedEventPageJson;
import org.lotline.contracts.trace.model.ParkedEventReplayJson;
import org.lotline.contracts.trace.model.ProjectionJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.feed.DismissingParked;
import org.lotline.trace.feed.FeedState;
import org.lotline.trace.feed.ReplayingParked;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.LineageInMemory;
import org.lotline.trace.neo4j.GraphHash;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.neo4j.ParkedEvents;

/** How the graph follows the topics. */
@ApplicationScoped
class ProjectionResource implements ProjectionApi {

    private final Neo4jGraph graph;
    private final GraphHash hash;
    private final ParkedEvents parked;
    private final ReplayingParked replaying;
    private final DismissingParked dismissing;
    private final FeedState feed;
    private final LineageInMemory memory;

    ProjectionResource(
            Neo4jGraph graph,
            GraphHash hash,
            ParkedEvents parked,
            ReplayingParked replaying,
            DismissingParked dismissing,
            FeedState feed,
            LineageInMemory memory) {
        this.dismissing = dismissing;
        this.graph = graph;
        this.hash = hash;
        this.parked = parked;
        this.replaying = replaying;
        this.feed = feed;
        this.memory = memory;
    }

    @Override
    public RestResponse<ProjectionJson> getProjection() {
        return AsProblem.orAnswer(() -> {
            List<SourcePosition> positions = graph.read(GraphReading::positions);
            var sources = Arrays.stream(Source.values())
                    .map(source -> ProjectionMapping.modelOf(source, positions, feed.of(source)))
                    .toList();
            return RestResponse.ok(new ProjectionJson()
                    .generation(graph.generationName())
                    .parked(parked.count())
                    .sources(sources)
                    .memory(ProjectionMapping.INSTANCE.modelOf(memory.standing())));
        });
    }

    @Override
    public RestResponse<CanonicalHashJson> getCanonicalHash() {
        return AsProblem.orAnswer(() -> RestResponse.ok(ProjectionMapping.INSTANCE.modelOf(hash.hash())));
    }

    @Override
    public RestResponse<ParkedEventPageJson> listParkedEvents(Integer limit, @Nullable String after) {
        var page = ParkedPage.after(after);
        var events = AsProblem.orAnswer(() -> parked.after(page.at(), page.parkedId(), limit + 1));
        var truncated = events.size() > limit;
        var shown = truncated ? events.subList(0, limit) : events;
        return RestResponse.ok(new ParkedEventPageJson()
                .parkedEvents(
                        shown.stream().map(ProjectionMapping.INSTANCE::modelOf).toList())
                .truncated(truncated)
                .next(truncated ? ParkedPage.behind(shown.getLast()) : null));
    }

    @Override
    public RestResponse<ParkedEventReplayJson> replayParkedEvent(String parkedId) {
        var event = AsProblem.orAnswer(() -> parked.find(parkedId)).orElseThrow(() -> notParked(parkedId));
        var staysBecause = AsProblem.orReplay(() -> replaying.replay(event));
        return RestResponse.ok(new ParkedEventReplayJson()
                .parkedId(parkedId)
                .projected(staysBecause.isEmpty())
                .reason(staysBecause.orElse(null)));
    }

    @Override
    public RestResponse<DismissedEventJson> dismissParkedEvent(String parkedId, ParkedEventDismissalJson dismissal) {
        var event = AsProblem.orAnswer(() -> parked.find(parkedId)).orElseThrow(() -> notParked(parkedId));
        AsProblem.orAnswer(() -> dismissing.dismiss(event, dismissal.getReason()));
        return RestResponse.ok(new DismissedEventJson().parkedId(parkedId).reason(dismissal.getReason()));
    }

    private static ProblemException notParked(String parkedId) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "No event is parked under %s.".formatted(parkedId),
                "Look it up with GET /parked-events; one that was replayed or dismissed is no longer there.");
    }
}
