package org.lotline.trace.neo4j;

import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Lineage;

class InMemoryGraphTest extends StoreContract {

    private final InMemoryGraph graph = new InMemoryGraph();

    @Override
    protected GraphSink sink() {
        return graph;
    }

    @Override
    protected Lineage lineage() {
        return graph;
    }

    @Override
    protected String canonicalHash() {
        return graph.canonicalHash();
    }
}
