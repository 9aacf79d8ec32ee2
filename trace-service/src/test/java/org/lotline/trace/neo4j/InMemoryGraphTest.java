package org.lotline.trace.neo4j;

import org.lotline.trace.lineage.InMemoryGraph;

class InMemoryGraphTest implements GraphContract<InMemoryGraph> {

    @Override
    public InMemoryGraph empty() {
        return new InMemoryGraph();
    }

    @Override
    public String canonicalHash(InMemoryGraph graph) {
        return graph.canonicalHash();
    }

    @Override
    public int histories() {
        return 1_000;
    }
}
