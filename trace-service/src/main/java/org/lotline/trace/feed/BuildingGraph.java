package org.lotline.trace.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Brings events into a graph that is built beside the one that answers, from where it stands. */
interface BuildingGraph extends AutoCloseable {

    /**
     * Brings some in.
     *
     * @return whether it has all that there was when it looked
     * @throws CannotBeBuiltException if it will never have all
     */
    boolean step() throws InterruptedException;

    /** How many events there are to bring in, as far as is known. */
    long ofEvents();

    @Override
    void close();

    /** Per source how many of its events a graph has, all of them up to there. */
    static Map<String, Long> sequences(Neo4jGraph graph) {
        return graph.<List<SourcePosition>>read(GraphReading::positions).stream()
                .collect(Collectors.toMap(SourcePosition::source, SourcePosition::sequence));
    }

    static long sum(Map<String, Long> sequences) {
        return sequences.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Trying again would come to the same. */
    final class CannotBeBuiltException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotBeBuiltException(String reason) {
            super(reason);
        }
    }
}
