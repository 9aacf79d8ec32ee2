package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.Mutation.AssertFact;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.summary.Plan;

/** The closure costs what it holds: never paths, never what lies beside it. */
@ExtendWith(Neo4jForTests.Extension.class)
class ClosureTest {

    private final Neo4jForTests neo4j;

    ClosureTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
    }

    @ParameterizedTest
    @EnumSource
    void givenTheWalk_whenPlanned_thenNeo4jVisitsEachNodeOnce(Direction direction) {
        // When
        var plan = neo4j.sessions()
                .read(transaction -> transaction
                        .run(
                                "EXPLAIN " + FactCypher.walk(direction, Set.of(FactKind.MOVED)),
                                FactCypher.given("keys", List.of("g1|lot:1", "g1|lot:2")))
                        .consume()
                        .plan());

        // Then
        assertThat(operators(plan))
                .anyMatch(operator -> operator.startsWith("VarLengthExpand(Pruning,BFS"))
                .noneMatch(operator -> operator.startsWith("VarLengthExpand(All"))
                .noneMatch(operator -> operator.contains("Scan"));
    }

    @ParameterizedTest
    @EnumSource
    void givenALadderOf40Diamonds_whenWalked_thenEveryFactComesOnceInTime(Direction direction) {
        // Given: 2^40 paths over 121 nodes
        var graph = neo4j.emptyGraph();
        var facts = new ArrayList<Mutation>();
        for (var rung = 0; rung < 40; rung++) {
            for (var side : List.of("left", "right")) {
                var between = "job:%d-%s".formatted(rung, side);
                facts.add(fact(facts.size(), ISSUED, "lot:" + rung, between));
                facts.add(fact(facts.size(), COMPLETED, between, "lot:" + (rung + 1)));
            }
        }
        write(graph, facts);
        var seed = direction == Direction.FORWARD ? "lot:0" : "lot:40";

        // When
        var walked = graph.read(reading -> reading.around(List.of(seed), direction, Set.of()));

        // Then
        assertThat(walked).extracting(Fact::key).doesNotHaveDuplicates().hasSize(160);
    }

    @Test
    void givenAChainOf10000ThatEndsInItself_whenWalked_thenItIsComplete() {
        // Given
        var graph = neo4j.emptyGraph();
        var facts = new ArrayList<Mutation>();
        for (var link = 0; link < 10_000; link++) {
            facts.add(fact(link, ISSUED, "lot:" + link, "lot:" + (link + 1) % 10_000));
        }
        write(graph, facts);

        // When
        var began = System.nanoTime();
        var walked = graph.read(reading -> reading.around(List.of("lot:5"), Direction.FORWARD, Set.of()));

        // Then
        assertThat(walked).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    private static void write(Neo4jGraph graph, List<Mutation> facts) {
        var stands = SourcePosition.start("production");
        for (var from = 0; from < facts.size(); from += 2_000) {
            var some = facts.subList(from, Math.min(facts.size(), from + 2_000));
            var event = new ProjectedEvent("production", stands.sequence() + 1, UUID.randomUUID(), some);
            var batch = ProjectedBatch.of(stands, List.of(event));
            graph.apply(batch);
            stands = batch.next();
        }
    }

    private static Mutation fact(int number, FactKind kind, String from, String to) {
        var said = new Assertion(
                new TreeMap<>(Map.of("quantity", "1")),
                "production",
                1,
                new UUID(0, number),
                Instant.EPOCH,
                Instant.EPOCH,
                "erp-1",
                "erp-1");
        return new AssertFact(new UUID(0, number) + "#1", kind, from, to, said);
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(child -> operators((Plan) child)));
    }
}
