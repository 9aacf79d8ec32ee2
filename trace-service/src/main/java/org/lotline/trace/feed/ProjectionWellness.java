package org.lotline.trace.feed;

import io.smallrye.health.api.Wellness;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.ParkedEvents;

/**
 * Names what is parked, which source is followed no longer or not for the moment, and which channel has no Kafka, at
 * {@code /q/health} and {@code /q/health/well}. It is never down: answers say themselves what they lack, and no restart would
 * bring it.
 */
@Wellness
@Singleton
class ProjectionWellness implements HealthCheck {

    private static final int SHOWN = 5;

    private final FeedSettings settings;
    private final FeedState state;
    private final ParkedEvents parked;
    private final HealthCenter channels;

    ProjectionWellness(FeedSettings settings, FeedState state, ParkedEvents parked, HealthCenter channels) {
        this.settings = settings;
        this.state = state;
        this.parked = parked;
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("projection").up();
        var troubles = troubles();
        troubles.forEach(answer::withData);
        var degraded = !troubles.isEmpty();
        var events = parkedEvents();
        degraded |= !events.isEmpty();
        if (!events.isEmpty()) {
            answer.withData("parked", events);
        }
        return answer.withData("state", degraded ? "degraded" : "fine").build();
    }

    /** By source what keeps its events out, by channel that it has no Kafka. */
    private Map<String, String> troubles() {
        if (!settings.enabled()) {
            return Map.of();
        }
        var troubles = new TreeMap<String, String>();
        for (var source : Source.values()) {
            state.troubled(source).ifPresent(reason -> troubles.put(source.id(), reason));
        }
        channels.getReadiness().getChannels().stream()
                .filter(channel -> !channel.isOk())
                .forEach(channel -> troubles.put(channel.getChannel(), "Kafka does not answer."));
        return troubles;
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
