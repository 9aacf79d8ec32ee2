package org.lotline.trace.memory;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Whether the graph that lasts has lost what it had when memory read it, or was told of it. What it lacks since may come again, and
 * memory would skip it: it has all of that, or its loading missed it.
 */
final class FallenGraph {

    /** What is told of it. */
    static final String REASON = "Neo4j stood below where it had stood: it was restored or emptied.";

    private final Neo4jGraph graph;

    FallenGraph(Neo4jGraph graph) {
        this.graph = graph;
    }

    /**
     * Whether it looks so.
     *
     * @param had up to which sequence of each source, before it was asked where it stands
     * @param stands where it stood then; what was written since and isn't settled makes it look fallen, too
     */
    static boolean isSuspect(Map<String, Long> had, Map<String, SourcePosition> stands) {
        return had.entrySet().stream().anyMatch(one -> {
            var now = stands.get(one.getKey());
            return one.getValue() > (now == null ? 0 : now.sequence());
        });
    }

    /**
     * Whether it is so.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j doesn't answer
     */
    boolean isFallen(MemoryGraph memory) {
        var fallen = new AtomicBoolean();
        graph.exclusively(() -> fallen.set(isFallenNow(memory)));
        return fallen.get();
    }

    /** The same, to be called while nothing is written; each position is settled first. */
    boolean isFallenNow(MemoryGraph memory) {
        return memory.confirmed().keySet().stream().map(graph::standsAt).anyMatch(memory::isFallen);
    }
}
