package org.lotline.trace.neo4j;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Neo4jForTests.Extension.class)
class Neo4jGraphTest implements GraphContract<Neo4jGraph> {

    private final Neo4jForTests neo4j;

    Neo4jGraphTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
    }

    @Override
    public Neo4jGraph empty() {
        return neo4j.emptyGraph();
    }

    @Override
    public String canonicalHash(Neo4jGraph graph) {
        return new GraphHash(graph).hash().sha256();
    }

    @Override
    public int histories() {
        return 200;
    }
}
