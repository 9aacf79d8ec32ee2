package org.lotline.trace.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Looks for events that are missing although later ones have come, and has them asked of their source. */
@ApplicationScoped
class MissingEventFetcher {

    private static final Logger LOG = Logger.getLogger(MissingEventFetcher.class);

    private final FeedSettings settings;
    private final FeedState state;
    private final Neo4jGraph graph;
    private final GraphPreparation preparation;
    private final MissingEvents missing;
    private final Clock clock;
    private final Map<Source, Seen> seen = new HashMap<>();

    MissingEventFetcher(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            MissingEvents missing,
            Clock clock) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.preparation = preparation;
        this.missing = missing;
        this.clock = clock;
    }

    /** Since when a source's first hole has been there. */
    private record Seen(long first, Instant since) {}

    @Scheduled(
            identity = "hole-filling",
            every = "${lotline.feed.attention:PT1S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (settings.enabled() && preparation.isReady()) {
            lookAtAll();
        }
    }

    private void lookAtAll() {
        try {
            graph.<List<SourcePosition>>read(GraphReading::positions).forEach(this::look);
        } catch (GraphUnavailableException e) {
            LOG.debugf(e, "Holes are looked for later");
        }
    }

    private void look(SourcePosition position) {
        Source.byId(position.source())
                .filter(source -> state.stopped(source).isEmpty())
                .ifPresent(source -> {
                    var holes = position.holes();
                    if (holes.isEmpty()) {
                        seen.remove(source);
                    } else if (isOld(source, holes.getFirst().first())) {
                        holes.forEach(hole -> missing.fill(source, hole));
                    }
                });
    }

    private boolean isOld(Source source, long first) {
        var known = seen.get(source);
        if (known == null || known.first() != first) {
            known = new Seen(first, clock.instant());
            seen.put(source, known);
        }
        return !clock.instant().isBefore(known.since().plus(settings.holeGrace()));
    }
}
