package org.lotline.trace.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Asks a source for the events that are missing although later ones have come. They go into the graph by the same path as
 * those of the topic, with an offset that stays where it is.
 */
@ApplicationScoped
class MissingEventFetcher {

    private static final Logger LOG = Logger.getLogger(MissingEventFetcher.class);
    private static final int PAGE = 1_000;

    private final FeedSettings settings;
    private final FeedState state;
    private final Neo4jGraph graph;
    private final GraphPreparation preparation;
    private final Progress progress;
    private final OwnEvents sources;
    private final EventDecoder understanding;
    private final ContestedSequence contesting;
    private final TakingEvents taking;
    private final Clock clock;
    private final Map<Source, Seen> seen = new HashMap<>();
    private final SupervisedThread thread;

    MissingEventFetcher(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            Progress progress,
            OwnEvents sources,
            SupervisedThreads threads,
            Clock clock) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.preparation = preparation;
        this.progress = progress;
        this.sources = sources;
        this.clock = clock;
        this.understanding = new EventDecoder(clock);
        this.contesting = new ContestedSequence(graph, sources, understanding);
        this.taking = new TakingEvents(graph, settings.facts());
        this.thread = threads.every(settings.attention(), "hole-filling", this::look);
    }

    /** Since when a source's first hole has been there. */
    private record Seen(long first, Instant since) {}

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void look() throws InterruptedException {
        preparation.await();
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
                        fill(source, holes);
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

    private void fill(Source source, List<SequenceRange> holes) {
        try {
            holes.forEach(hole -> fill(source, hole));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("%s can't be asked for the events that are missing: %s", source.id(), e.getMessage());
        } catch (PositionMovedException | GraphUnavailableException e) {
            LOG.debugf(e, "The hole of %s is filled later", source.id());
        } catch (SourceRestoredException e) {
            contest(source, e);
        }
    }

    /** What the source itself gives is its own; so the graph has another's there. */
    private void contest(Source source, SourceRestoredException claim) {
        try {
            contesting.settle(source, claim);
        } catch (SourceRestoredException e) {
            state.stop(source, String.valueOf(e.getMessage()));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("%s can't be asked for its own events: %s", source.id(), e.getMessage());
        }
    }

    private void fill(Source source, SequenceRange hole) {
        var limit = (int) Math.min(PAGE, hole.last() - hole.first() + 1);
        var missing = sources.from(source, hole.first(), limit).stream()
                .filter(event -> event.getSequence() <= hole.last())
                .map(event -> understanding.of(source, event))
                .toList();
        if (!missing.isEmpty()) {
            taking.take(source, missing);
            progress.moved();
            LOG.infof(
                    "%d events of %s from %d on were missing and are filled in",
                    missing.size(), source.id(), hole.first());
        }
    }
}
