package org.lotline.trace.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.lineage.TopicPosition;
import org.lotline.trace.neo4j.ContradictoryFactException;
import org.lotline.trace.neo4j.GraphUnavailableException;

/** Writes what came of a partition's records, in order, each portion with the offset behind it. */
final class ProjectingRecords {

    private static final Logger LOG = Logger.getLogger(ProjectingRecords.class);
    private static final int FEWEST = 100;

    private final GraphSink graph;
    private final Progress progress;
    private final ContestedSequence contesting;
    private final int mostFacts;
    private int facts;

    /** @param mostFacts in one transaction; fewer after one that failed, for it may have taken too long */
    ProjectingRecords(GraphSink graph, Progress progress, ContestedSequence contesting, int mostFacts) {
        this.graph = graph;
        this.progress = progress;
        this.contesting = contesting;
        this.mostFacts = mostFacts;
        this.facts = mostFacts;
    }

    /**
     * What came of the record at an offset.
     *
     * @param offset of the record
     * @param incoming what it became
     */
    record At(long offset, ReadRecord incoming) {

        private boolean claims(SourceRestoredException claim) {
            var event = incoming.event();
            return event != null && event.source().equals(claim.source()) && event.sequence() == claim.sequence();
        }

        private At foreignUnless(Optional<UUID> own, SourceRestoredException claim) {
            var event = incoming.event();
            return event == null || !claims(claim) || own.equals(Optional.of(event.eventId()))
                    ? this
                    : new At(offset, incoming.foreign(told(event.eventId(), own, claim)));
        }

        private static String told(UUID eventId, Optional<UUID> own, SourceRestoredException claim) {
            return "Event %s claims sequence %d of %s, which %s: a foreign record. It keeps nothing."
                    .formatted(
                            eventId,
                            claim.sequence(),
                            claim.source(),
                            own.map(id -> "has event " + id + " there").orElse("has given none there"));
        }
    }

    /**
     * Where the graph stands when all are in.
     *
     * @param expected where it stands now
     * @param records of that partition, by ascending offset; not empty
     * @throws SourceRestoredException if the source itself has other events than the graph
     * @throws jakarta.ws.rs.WebApplicationException if the source had to be asked and refuses
     * @throws jakarta.ws.rs.ProcessingException if it had to be asked and doesn't answer
     */
    TopicPosition project(TopicPosition expected, List<At> records) {
        var stands = expected;
        for (var portion : Portions.of(records, at -> at.incoming().facts(), facts)) {
            stands = together(stands, portion);
        }
        return stands;
    }

    private TopicPosition together(TopicPosition expected, List<At> records) {
        var next = expected.at(records.getLast().offset() + 1);
        try {
            graph.apply(batch(expected, next, records));
            facts = Math.min(mostFacts, facts * 2);
            progress.moved();
            return next;
        } catch (ContradictoryFactException e) {
            return records.size() == 1 ? park(expected, records.getFirst(), e) : inHalves(expected, records);
        } catch (SourceRestoredException e) {
            return project(expected, withoutForeign(records, e));
        } catch (GraphUnavailableException e) {
            facts = Math.max(Math.min(FEWEST, mostFacts), facts / 2);
            throw e;
        }
    }

    /** Those that aren't the source's own are told apart; if all are, it is the graph that has another. */
    private List<At> withoutForeign(List<At> records, SourceRestoredException claim) {
        var source = Source.byId(claim.source()).orElseThrow(() -> claim);
        var own = contesting.ownAt(source, claim.sequence());
        var kept = records.stream().map(at -> at.foreignUnless(own, claim)).toList();
        if (kept.equals(records)) {
            contesting.settle(source, claim);
        } else {
            LOG.warnf("A foreign record claims sequence %d of %s and is parked", claim.sequence(), claim.source());
        }
        return kept;
    }

    /** Finds the one that the graph refuses, while all others go in. */
    private TopicPosition inHalves(TopicPosition expected, List<At> records) {
        var middle = records.size() / 2;
        return project(project(expected, records.subList(0, middle)), records.subList(middle, records.size()));
    }

    private TopicPosition park(TopicPosition expected, At record, ContradictoryFactException refusal) {
        LOG.warnf("Offset %d of %s is parked: %s", record.offset(), expected.topic(), refusal.getMessage());
        var parked = record.incoming().refused(String.valueOf(refusal.getMessage()));
        return project(expected, List.of(new At(record.offset(), parked)));
    }

    private ProjectedBatch batch(TopicPosition expected, TopicPosition next, List<At> records) {
        var incoming = records.stream().map(At::incoming).toList();
        var events = ReadRecord.events(incoming);
        if (events.size() == 1) {
            events = List.of(Portions.begun(graph, expected, events.getFirst(), facts));
        }
        return new ProjectedBatch(expected, next.nextOffset(), events, ReadRecord.parked(incoming), List.of());
    }
}
