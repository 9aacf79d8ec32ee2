package org.lotline.trace.neo4j;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.Lineage;

@ExtendWith(Neo4jForTests.Extension.class)
class Neo4jGraphTest extends StoreContract {

    private final Neo4jGraph graph;

    Neo4jGraphTest(Neo4jForTests neo4j) {
        graph = neo4j.emptyGraph();
    }

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
        return new GraphHash(graph).hash().sha256();
    }
}
