package org.lotline.trace.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.neo4j.ParkedEvents;
import org.lotline.trace.sources.SourceClients;

/**
 * Compares the last event that the graph has of each source with the source's own at that sequence, for a source that was
 * restored may have come as far again with other events. That its head is below is told by every answer. On the way it looks
 * how far the graph is behind.
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
    private final SupervisedThread thread;

    ComparingHistories(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            OwnEvents sources,
            SourceClients clients,
            ParkedEvents parked,
            FeedMetrics metrics,
            SupervisedThreads threads,
            Clock clock) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.preparation = preparation;
        this.clients = clients;
        this.parked = parked;
        this.metrics = metrics;
        this.contesting = new ContestedSequence(graph, sources, new EventDecoder(clock));
        this.thread = threads.every(settings.comparing(), "comparing-histories", this::compare);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void compare() throws InterruptedException {
        preparation.await();
        metrics.parked(parked.count());
        graph.<List<SourcePosition>>read(GraphReading::positions).stream()
                .filter(position -> position.sequence() > 0)
                .forEach(position -> Source.byId(position.source())
                        .filter(source -> state.stopped(source).isEmpty())
                        .ifPresent(source -> compare(source, position.sequence())));
    }

    private void compare(Source source, long sequence) {
        try {
            metrics.lag(
                    source,
                    clients.forPosition(source).getPosition().getEntity().getSequence() - sequence);
            contest(source, sequence);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf(e, "%s can't be asked for its own event", source.id());
        } catch (SourceRestoredException e) {
            state.stop(source, String.valueOf(e.getMessage()));
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
