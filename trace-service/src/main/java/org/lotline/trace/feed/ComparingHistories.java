package org.lotline.trace.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.neo4j.ParkedEvents;
import org.lotline.trace.sources.SourceClients;

/**
 * Compares the last event that the graph has of each source with the source's own at that sequence, for a source that was
 * restored may have come as far again with other events. That its head is below is told by every answer. On the way it looks
 * how far the graph is behind: where nothing more comes although the source has given more, the graph was itself restored or
 * emptied, or the topic was, and what is missing is asked of the source.
 */
@ApplicationScoped
class ComparingHistories {

    private static final Logger LOG = Logger.getLogger(ComparingHistories.class);

    private final FeedSettings settings;
    private final FeedState state;
    private final Neo4jGraph graph;
    private final GraphPreparation preparation;
    private final SourceClients clients;
    private final ParkedEvents parked;
    private final FeedMetrics metrics;
    private final ContestedSequence contesting;
    private final MissingEvents missing;
    /** Where the graph stood although its source had given more. */
    private final Map<Source, SourcePosition> behind = new EnumMap<>(Source.class);

    ComparingHistories(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            OwnEvents sources,
            SourceClients clients,
            ParkedEvents parked,
            FeedMetrics metrics,
            MissingEvents missing,
            Clock clock) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.preparation = preparation;
        this.clients = clients;
        this.parked = parked;
        this.metrics = metrics;
        this.missing = missing;
        this.contesting = new ContestedSequence(graph, sources, new EventDecoder(clock));
    }

    @Scheduled(
            identity = "comparing-histories",
            every = "${lotline.feed.comparing:PT5S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void compare() {
        if (settings.enabled() && preparation.isReady()) {
            compareAll();
        }
    }

    private void compareAll() {
        metrics.parked(parked.count());
        List<SourcePosition> positions = graph.read(GraphReading::positions);
        for (var source : Source.values()) {
            if (state.stopped(source).isEmpty()) {
                compare(source, position(source, positions));
            }
        }
    }

    private static SourcePosition position(Source source, List<SourcePosition> positions) {
        return positions.stream()
                .filter(position -> position.source().equals(source.id()))
                .findFirst()
                .orElse(SourcePosition.start(source.id()));
    }

    private void compare(Source source, SourcePosition position) {
        try {
            var head = clients.forPosition(source).getPosition().getEntity().getSequence();
            metrics.lag(source, head - position.sequence());
            if (position.sequence() > 0) {
                contest(source, position.sequence());
            }
            fillUp(source, position, head);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf(e, "%s can't be asked for its own event", source.id());
        } catch (SourceRestoredException e) {
            state.stop(source, String.valueOf(e.getMessage()));
        }
    }

    /** As long as the graph moves, the topic brings what is missing. */
    private void fillUp(Source source, SourcePosition position, long head) {
        if (position.last() >= head) {
            behind.remove(source);
        } else if (position.equals(behind.put(source, position))) {
            missing.fill(source, new SequenceRange(position.last() + 1, head));
        }
    }

    private void contest(Source source, long sequence) {
        var own = contesting.ownAt(source, sequence);
        var known = graph.eventAt(source.id(), sequence);
        if (own.isPresent() && known.isPresent() && !own.equals(known)) {
            contesting.settle(source, new SourceRestoredException(source.id(), sequence, known.get(), own.get()));
        }
    }
}
