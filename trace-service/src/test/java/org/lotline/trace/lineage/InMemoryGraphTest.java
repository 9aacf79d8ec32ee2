package org.lotline.trace.lineage;

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
