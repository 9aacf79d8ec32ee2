package org.lotline.trace.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.neo4j.ContradictoryFactException;
import org.lotline.trace.neo4j.GraphUnavailableException;

/** Writes what came of a source's records, portion by portion. */
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
     * Where the graph stands when all are in.
     *
     * @param stands where it stands in the source now
     * @param records of that source; not empty
     * @throws org.lotline.trace.lineage.PositionMovedException if it stands elsewhere
     * @throws SourceRestoredException if the source itself has other events than the graph
     * @throws jakarta.ws.rs.WebApplicationException if the source had to be asked and refuses
     * @throws jakarta.ws.rs.ProcessingException if it had to be asked and doesn't answer
     */
    SourcePosition project(SourcePosition stands, List<ReadRecord> records) {
        var reached = stands;
        for (var portion : Portions.of(records, ReadRecord::facts, facts)) {
            reached = together(reached, portion);
        }
        return reached;
    }

    private SourcePosition together(SourcePosition stands, List<ReadRecord> records) {
        var batch = new ProjectedBatch(stands, ReadRecord.events(records), ReadRecord.parked(records), List.of());
        try {
            Portions.write(graph, batch, facts);
            facts = Math.min(mostFacts, facts * 2);
            progress.moved();
            return batch.next();
        } catch (ContradictoryFactException e) {
            return records.size() == 1 ? park(stands, records.getFirst(), e) : inHalves(stands, records);
        } catch (SourceRestoredException e) {
            return project(stands, withoutForeign(records, e));
        } catch (GraphUnavailableException e) {
            facts = Math.max(Math.min(FEWEST, mostFacts), facts / 2);
            throw e;
        }
    }

    /** Those that aren't the source's own are told apart; if all are, it is the graph that has another. */
    private List<ReadRecord> withoutForeign(List<ReadRecord> records, SourceRestoredException claim) {
        var source = Source.byId(claim.source()).orElseThrow(() -> claim);
        var own = contesting.ownAt(source, claim.sequence());
        var kept = records.stream().map(one -> foreignUnless(own, one, claim)).toList();
        if (kept.equals(records)) {
            contesting.settle(source, claim);
        } else {
            LOG.warnf("A foreign record claims sequence %d of %s and is parked", claim.sequence(), claim.source());
        }
        return kept;
    }

    private static ReadRecord foreignUnless(Optional<UUID> own, ReadRecord one, SourceRestoredException claim) {
        var event = one.event();
        return event == null || event.sequence() != claim.sequence() || own.equals(Optional.of(event.eventId()))
                ? one
                : one.foreign(told(event.eventId(), own, claim));
    }

    private static String told(UUID eventId, Optional<UUID> own, SourceRestoredException claim) {
        return "Event %s claims sequence %d of %s, which %s: a foreign record. It keeps nothing."
                .formatted(
                        eventId,
                        claim.sequence(),
                        claim.source(),
                        own.map(id -> "has event " + id + " there").orElse("has given none there"));
    }

    /** Finds the one that the graph refuses, while all others go in. */
    private SourcePosition inHalves(SourcePosition stands, List<ReadRecord> records) {
        var middle = records.size() / 2;
        return project(project(stands, records.subList(0, middle)), records.subList(middle, records.size()));
    }

    private SourcePosition park(SourcePosition stands, ReadRecord record, ContradictoryFactException refusal) {
        LOG.warnf("%s is parked: %s", record.instead().parkedId(), refusal.getMessage());
        return project(stands, List.of(record.refused(String.valueOf(refusal.getMessage()))));
    }
}
