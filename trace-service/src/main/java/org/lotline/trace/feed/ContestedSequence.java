package org.lotline.trace.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.ContradictoryFactException;

/**
 * Two events claim one sequence: the source is asked whose it is. One that isn't its own is foreign and keeps nothing. Where
 * the graph itself has the foreign one, because that came first, the own one takes its place if all around it agrees; if more
 * differs, the source was restored to an earlier state, and only a rebuild puts that right.
 */
final class ContestedSequence {

    private static final Logger LOG = Logger.getLogger(ContestedSequence.class);
    /** So many sequences on either side have to agree. */
    private static final int NEAR = 20;

    private final GraphSink graph;
    private final OwnEvents sources;
    private final EventDecoder understanding;

    ContestedSequence(GraphSink graph, OwnEvents sources, EventDecoder understanding) {
        this.graph = graph;
        this.sources = sources;
        this.understanding = understanding;
    }

    /** The source's own event at a sequence; empty if it has given none. */
    Optional<UUID> ownAt(Source source, long sequence) {
        return ownIn(sources.from(source, sequence, 1), sequence).map(EventRecordJson::getId);
    }

    /**
     * Puts the source's own event where the graph has another.
     *
     * @throws SourceRestoredException if it isn't the only one that differs, or can't be undone. Nothing is written
     */
    void settle(Source source, SourceRestoredException claim) {
        var sequence = claim.sequence();
        var foreign = graph.eventAt(source.id(), sequence).orElseThrow(() -> claim);
        var first = Math.max(1, sequence - NEAR);
        var events = sources.from(source, first, 2 * NEAR + 1);
        var own = ownIn(events, sequence).orElseThrow(() -> claim);
        if (!own.getId().equals(foreign)
                && (!agreesAround(source, sequence, first, events) || !displace(source, foreign, own))) {
            throw claim;
        }
    }

    private static Optional<EventRecordJson> ownIn(List<EventRecordJson> events, long sequence) {
        return events.stream().filter(event -> event.getSequence() == sequence).findFirst();
    }

    /** What the graph has beyond the source's head differs, too: the source has lost it. */
    private boolean agreesAround(Source source, long contested, long first, List<EventRecordJson> events) {
        for (var sequence = first; sequence <= contested + NEAR; sequence++) {
            var known = graph.eventAt(source.id(), sequence);
            var own = ownIn(events, sequence).map(EventRecordJson::getId);
            if (sequence != contested && known.isPresent() && !known.equals(own)) {
                return false;
            }
        }
        return true;
    }

    private boolean displace(Source source, UUID foreign, EventRecordJson own) {
        var incoming = understanding.of(source, own);
        try {
            return displace(source, foreign, incoming);
        } catch (ContradictoryFactException e) {
            return displace(source, foreign, incoming.refused(String.valueOf(e.getMessage())));
        }
    }

    private boolean displace(Source source, UUID foreign, ReadRecord own) {
        var stands = graph.standsAt(source.id());
        var event = ReadRecord.events(List.of(own)).getFirst();
        var parked = new ArrayList<ParkedEvent>(ReadRecord.parked(List.of(own)));
        parked.add(understanding.displaced(source, event, foreign));
        var displaced = graph.displace(foreign, new ProjectedBatch(stands, List.of(event), parked, List.of()));
        if (displaced) {
            LOG.warnf(
                    "Sequence %d of %s was taken by event %s; its own event %s has its place now",
                    event.sequence(), source.id(), foreign, event.eventId());
        }
        return displaced;
    }
}
