package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.trace.api.ProjectionApi;
import org.lotline.contracts.trace.model.CanonicalHash;
import org.lotline.contracts.trace.model.DismissedEvent;
import org.lotline.contracts.trace.model.ParkedEventDismissal;
import org.lotline.contracts.trace.model.ParkedEventPage;
import org.lotline.contracts.trace.model.ParkedEventReplay;
import org.lotline.contracts.trace.model.Projection;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.feed.DismissingParked;
import org.lotline.trace.feed.FeedState;
import org.lotline.trace.feed.ReplayingParked;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
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

    ProjectionResource(
            Neo4jGraph graph,
            GraphHash hash,
            ParkedEvents parked,
            ReplayingParked replaying,
            DismissingParked dismissing,
            FeedState feed) {
        this.dismissing = dismissing;
        this.graph = graph;
        this.hash = hash;
        this.parked = parked;
        this.replaying = replaying;
        this.feed = feed;
    }

    @Override
    public RestResponse<Projection> getProjection() {
        return AsProblem.orAnswer(() -> {
            List<SourcePosition> positions = graph.read(GraphReading::positions);
            var sources = Arrays.stream(Source.values())
                    .map(source -> ProjectionMapping.modelOf(source, positions, feed.of(source)))
                    .toList();
            return RestResponse.ok(new Projection()
                    .generation(graph.generationName())
                    .parked(parked.count())
                    .sources(sources));
        });
    }

    @Override
    public RestResponse<CanonicalHash> getCanonicalHash() {
        return AsProblem.orAnswer(() -> RestResponse.ok(ProjectionMapping.modelOf(hash.hash())));
    }

    @Override
    public RestResponse<ParkedEventPage> listParkedEvents(Integer limit, @Nullable String after) {
        var page = ParkedPage.after(after);
        var events = AsProblem.orAnswer(() -> parked.after(page.at(), page.parkedId(), limit + 1));
        var truncated = events.size() > limit;
        var shown = truncated ? events.subList(0, limit) : events;
        return RestResponse.ok(new ParkedEventPage()
                .parkedEvents(shown.stream().map(ProjectionMapping::modelOf).toList())
                .truncated(truncated)
                .next(truncated ? ParkedPage.behind(shown.getLast()) : null));
    }

    @Override
    public RestResponse<ParkedEventReplay> replayParkedEvent(String parkedId) {
        var event = AsProblem.orAnswer(() -> parked.find(parkedId)).orElseThrow(() -> notParked(parkedId));
        var staysBecause = AsProblem.orReplay(() -> replaying.replay(event));
        return RestResponse.ok(new ParkedEventReplay()
                .parkedId(parkedId)
                .projected(staysBecause.isEmpty())
                .reason(staysBecause.orElse(null)));
    }

    @Override
    public RestResponse<DismissedEvent> dismissParkedEvent(String parkedId, ParkedEventDismissal dismissal) {
        var event = AsProblem.orAnswer(() -> parked.find(parkedId)).orElseThrow(() -> notParked(parkedId));
        AsProblem.orAnswer(() -> dismissing.dismiss(event, dismissal.getReason()));
        return RestResponse.ok(new DismissedEvent().parkedId(parkedId).reason(dismissal.getReason()));
    }

    private static ProblemException notParked(String parkedId) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "No event is parked under %s.".formatted(parkedId),
                "Look it up with GET /parked-events; one that was replayed or dismissed is no longer there.");
    }
}
