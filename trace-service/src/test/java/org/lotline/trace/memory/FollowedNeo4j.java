package org.lotline.trace.memory;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.lotline.trace.neo4j.LastingGraph;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Memory that follows a graph in Neo4j, loaded when the test says so. */
public final class FollowedNeo4j {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LineageInMemory lineage;
    private final MemoryComparison comparison;
    private final ImageLoader loader;

    /** @param most bytes that memory may take */
    public FollowedNeo4j(Neo4jForTests neo4j, Neo4jGraph graph, long most) {
        this(neo4j, graph, neo4j.lasting(graph), most);
    }

    /** @param lasting of which it is loaded */
    FollowedNeo4j(Neo4jForTests neo4j, Neo4jGraph graph, LastingGraph lasting, long most) {
        lineage = new LineageInMemory(graph, neo4j.budgets());
        lineage.follow();
        comparison = new MemoryComparison(lineage, lasting, metrics);
        loader = new ImageLoader(most, lineage, graph, lasting);
    }

    public LineageInMemory lineage() {
        return lineage;
    }

    public boolean load() {
        return loader.load();
    }

    /** Loaded if it isn't. */
    MemoryGraph memory() {
        if (lineage.answering().isEmpty()) {
            load();
        }
        return lineage.answering().orElseThrow();
    }

    void compare() {
        comparison.compare();
    }

    double differences() {
        return metrics.get("lotline.lineage.differences").counter().count();
    }
}
