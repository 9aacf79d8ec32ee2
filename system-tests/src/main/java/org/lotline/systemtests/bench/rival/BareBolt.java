package org.lotline.systemtests.bench.rival;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.localplant.server.Neo4jServer;
import org.lotline.systemtests.bench.made.Made;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** One walk over Bolt in the plant's Neo4j, among nodes of its own; only the numbers of what it reaches come back. */
public final class BareBolt implements Rival {

    private static final int BATCH = 5_000;

    /** In this form Neo4j visits each node once; with a use of the path it would follow every one of them. */
    private static final String WALK = """
            UNWIND $seeds AS seed
            MATCH (from:BenchThing {id: seed})
            MATCH (from)-[:BENCH_FLOW*0..]->(reached)
            WITH DISTINCT reached
            RETURN reached.id AS id""";

    private static final String NODES = "UNWIND $rows AS row CREATE (:BenchThing {id: row})";

    private static final String EDGES = """
            UNWIND $rows AS row
            MATCH (source:BenchThing {id: row[0]})
            MATCH (target:BenchThing {id: row[1]})
            CREATE (source)-[:BENCH_FLOW]->(target)""";

    private final Driver driver;

    public BareBolt(Neo4jServer neo4j) {
        driver = GraphDatabase.driver(neo4j.boltUri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    @Override
    public String name() {
        return "Bolt, ids only";
    }

    @Override
    public void load(List<Made> made) {
        try (var session = driver.session()) {
            session.run("CREATE CONSTRAINT bench_thing IF NOT EXISTS FOR (n:BenchThing) REQUIRE n.id IS UNIQUE")
                    .consume();
        }
        for (var set : made) {
            write(NODES, set.things().stream().<Object>map(Made.Thing::number).toList());
            write(
                    EDGES,
                    set.flows().stream()
                            .<Object>map(flow -> List.of(flow.from(), flow.to()))
                            .toList());
        }
    }

    private void write(String statement, List<Object> rows) {
        try (var session = driver.session()) {
            for (var from = 0; from < rows.size(); from += BATCH) {
                var batch = new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + BATCH)));
                session.run(statement, Map.of("rows", batch)).consume();
            }
        }
    }

    @Override
    public byte[] answer(int seed) {
        try (var session = driver.session()) {
            return session
                    .run(WALK, Map.of("seeds", List.of(seed)))
                    .list(row -> row.get(0).asInt())
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{\"ids\":[", "]}"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
