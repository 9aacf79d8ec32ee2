package org.lotline.trace.memory;

import org.junit.jupiter.api.Test;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.neo4j.StoreContract;

class MemoryGraphTest extends StoreContract {

    private final FollowedGraph graph = new FollowedGraph();

    @Test
    void givenAParkedEvent_whenItIsReplayedWhileAQuestionReads_thenItStillMattersToThatQuestion() {
        assertParkedAsItWasWhenTheReadingBegan();
    }

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
