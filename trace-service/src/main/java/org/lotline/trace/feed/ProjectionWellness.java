package org.lotline.trace.feed;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.ParkedEvents;

/**
 * Names what is parked and which source is followed no longer, at {@code /q/health} and {@code /q/health/well}. It is never
 * down: answers say themselves what they lack, and no restart would bring it.
 */
@Wellness
@Singleton
class ProjectionWellness implements HealthCheck {

    private static final int SHOWN = 5;

    private final FeedState state;
    private final ParkedEvents parked;

    ProjectionWellness(FeedState state, ParkedEvents parked) {
        this.state = state;
        this.parked = parked;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("projection").up();
        var degraded = false;
        for (var source : Source.values()) {
            var stopped = state.stopped(source);
            degraded |= stopped.isPresent();
            stopped.ifPresent(reason -> answer.withData(source.id(), reason));
        }
        var events = parkedEvents();
        degraded |= !events.isEmpty();
        if (!events.isEmpty()) {
            answer.withData("parked", events);
        }
        return answer.withData("state", degraded ? "degraded" : "fine").build();
    }

    /** Of a graph that doesn't answer readiness tells. */
    private String parkedEvents() {
        try {
            List<ParkedEvent> first = parked.after(Instant.EPOCH, "", SHOWN);
            return first.stream().map(ProjectionWellness::words).collect(Collectors.joining("; "));
        } catch (GraphUnavailableException e) {
            return "";
        }
    }

    private static String words(ParkedEvent event) {
        return event.parkedId() + " (event " + event.eventId() + "): " + event.reason();
    }
}
