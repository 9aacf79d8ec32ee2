package org.lotline.trace.feed;

import java.util.List;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.neo4j.ContradictoryFactException;

/** Writes events that a source gave over REST. */
final class TakingEvents {

    private final GraphSink graph;
    private final int mostFacts;

    /** @param mostFacts in one transaction */
    TakingEvents(GraphSink graph, int mostFacts) {
        this.graph = graph;
        this.mostFacts = mostFacts;
    }

    /** @param incoming not empty */
    void take(Source source, List<ReadRecord> incoming) {
        Portions.of(incoming, ReadRecord::facts, mostFacts).forEach(portion -> together(source, portion));
    }

    private void together(Source source, List<ReadRecord> incoming) {
        try {
            apply(source, incoming);
        } catch (ContradictoryFactException e) {
            incoming.forEach(one -> alone(source, one));
        }
    }

    private void alone(Source source, ReadRecord one) {
        try {
            apply(source, List.of(one));
        } catch (ContradictoryFactException e) {
            apply(source, List.of(one.refused(String.valueOf(e.getMessage()))));
        }
    }

    private void apply(Source source, List<ReadRecord> incoming) {
        var stands = graph.standsAt(source.id());
        var lacking = incoming.stream().map(one -> one.beyond(stands)).toList();
        Portions.write(
                graph,
                new ProjectedBatch(stands, ReadRecord.events(lacking), ReadRecord.parked(lacking), List.of()),
                mostFacts);
    }
}
