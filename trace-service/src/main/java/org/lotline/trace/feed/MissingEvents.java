package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Asks a source for events that the graph lacks. They go into it by the same path as those of the topic. */
@ApplicationScoped
class MissingEvents {

    private static final Logger LOG = Logger.getLogger(MissingEvents.class);
    private static final int PAGE = 1_000;

    private final FeedState state;
    private final Progress progress;
    private final OwnEvents sources;
    private final EventDecoder understanding;
    private final ContestedSequence contesting;
    private final TakingEvents taking;

    MissingEvents(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            Progress progress,
            OwnEvents sources,
            Clock clock) {
        this.state = state;
        this.progress = progress;
        this.sources = sources;
        this.understanding = new EventDecoder(clock);
        this.contesting = new ContestedSequence(graph, sources, understanding);
        this.taking = new TakingEvents(graph, settings.facts());
    }

    /** Fills in what the source has of these, as far as it, and the graph, can be reached; whoever looks next does the rest. */
    void fill(Source source, SequenceRange missing) {
        try {
            fillAll(source, missing);
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("%s can't be asked for the events that are missing: %s", source.id(), e.getMessage());
        } catch (PositionMovedException | GraphUnavailableException e) {
            LOG.debugf(e, "What is missing of %s is filled in later", source.id());
        } catch (SourceRestoredException e) {
            contest(source, e);
        }
    }

    private void fillAll(Source source, SequenceRange missing) {
        var next = missing.first();
        while (next <= missing.last() && !Thread.currentThread().isInterrupted()) {
            var reached = fillPage(source, next, missing.last());
            if (reached < next) {
                return;
            }
            next = reached + 1;
        }
    }

    /** The last sequence that the source gave; the one before the first if it gave none. */
    private long fillPage(Source source, long first, long last) {
        var limit = (int) Math.min(PAGE, last - first + 1);
        var page = sources.from(source, first, limit).stream()
                .filter(event -> event.getSequence() <= last)
                .toList();
        if (page.isEmpty()) {
            return first - 1;
        }
        taking.take(
                source,
                page.stream().map(event -> understanding.of(source, event)).toList());
        progress.moved();
        LOG.infof("%d events of %s from %d on were missing and are filled in", page.size(), source.id(), first);
        return page.getLast().getSequence();
    }

    /** What the source itself gives is its own; so the graph has another's there. */
    private void contest(Source source, SourceRestoredException claim) {
        try {
            contesting.settle(source, claim);
        } catch (SourceRestoredException e) {
            state.stop(source, String.valueOf(e.getMessage()));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("%s can't be asked for its own events: %s", source.id(), e.getMessage());
        } catch (PositionMovedException | GraphUnavailableException e) {
            LOG.debugf(e, "Whose a sequence of %s is, is settled later", source.id());
        }
    }
}
