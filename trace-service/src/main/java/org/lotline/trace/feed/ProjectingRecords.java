package org.lotline.trace.feed;

import java.util.List;
import org.jboss.logging.Logger;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.TopicPosition;
import org.lotline.trace.neo4j.ContradictoryFactException;

/** Writes what came of a partition's records, in order, each batch with the offset behind it. */
final class ProjectingRecords {

    private static final Logger LOG = Logger.getLogger(ProjectingRecords.class);

    private final GraphSink graph;
    private final Progress progress;

    ProjectingRecords(GraphSink graph, Progress progress) {
        this.graph = graph;
        this.progress = progress;
    }

    /**
     * What came of the record at an offset.
     *
     * @param offset of the record
     * @param incoming what it became
     */
    record At(long offset, Incoming incoming) {}

    /**
     * Where the graph stands when all are in.
     *
     * @param expected where it stands now
     * @param records of that partition, by ascending offset; not empty
     */
    TopicPosition project(TopicPosition expected, List<At> records) {
        var next = expected.at(records.getLast().offset() + 1);
        try {
            graph.apply(batch(expected, next, records));
            progress.moved();
            return next;
        } catch (ContradictoryFactException e) {
            return records.size() == 1 ? park(expected, records.getFirst(), e) : inHalves(expected, records);
        }
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

    private static ProjectedBatch batch(TopicPosition expected, TopicPosition next, List<At> records) {
        var incoming = records.stream().map(At::incoming).toList();
        return new ProjectedBatch(
                expected, next.nextOffset(), Incoming.events(incoming), Incoming.parked(incoming), List.of());
    }
}
