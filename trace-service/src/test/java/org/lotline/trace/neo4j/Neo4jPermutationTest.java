package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;

/** Neo4j against the plain graph: facts of every kind in knots that no plant would tie, in orders that no topic would give. */
@ExtendWith(Neo4jForTests.Extension.class)
class Neo4jPermutationTest {

    private static final int HISTORIES = 40;
    private final Neo4jForTests neo4j;

    Neo4jPermutationTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
    }

    @Test
    void givenFactsInAnyOrder_whenProjectedInAnyBatches_thenHashAndSubgraphsAreThoseOfThePlainGraph() {
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            // Given
            var random = new SplittableRandom(seed);
            var history = RandomFacts.of(seed, 5 + random.nextInt(25));
            var plain = new InMemoryGraph();
            deliver(plain, history);
            var graph = neo4j.emptyGraph();

            // When
            applyInBatches(graph, RandomFacts.disordered(history, random), random);

            // Then
            assertThat(new GraphHash(graph).hash().sha256()).as("seed %d", seed).isEqualTo(plain.canonicalHash());
            assertSameSubgraphs(graph, plain, random, "seed " + seed);
        }
    }

    private static void assertSameSubgraphs(
            Neo4jGraph graph, InMemoryGraph plain, SplittableRandom random, String told) {
        var seeds = RandomFacts.things().subList(0, 1 + random.nextInt(3));
        var kinds = EnumSet.of(FactKind.values()[random.nextInt(FactKind.values().length)], FactKind.WITHOUT_HEAT);
        graph.read(reading -> {
            for (var direction : Direction.values()) {
                assertThat(reading.around(seeds, direction, kinds))
                        .as("%s from %s %s", told, seeds, direction)
                        .containsExactlyInAnyOrderElementsOf(plain.around(seeds, direction, kinds));
            }
            assertThat(reading.about(seeds, kinds))
                    .as("%s about %s %s", told, seeds, kinds)
                    .containsExactlyInAnyOrderElementsOf(plain.about(seeds, kinds));
            assertSameWithoutHeat(reading, plain, random, told);
            assertThat(reading.positions()).as(told).containsExactlyInAnyOrderElementsOf(plain.positions());
            return seeds;
        });
    }

    private static void assertSameWithoutHeat(
            GraphReading reading, InMemoryGraph plain, SplittableRandom random, String told) {
        var asOf = Map.of("production", random.nextLong(12), "receiving", random.nextLong(12), "shipping", 99L);
        var knownAt = random.nextBoolean() ? null : RandomFacts.moment(random);
        var items = List.of(new Item("P1", "A"), new Item("P2", "B"));
        assertThat(reading.countWithoutHeat(asOf, knownAt))
                .as("%s counted as of %s, known at %s", told, asOf, knownAt)
                .containsExactlyInAnyOrderElementsOf(plain.countWithoutHeat(asOf, knownAt));
        assertThat(reading.withoutHeat(items))
                .as("%s of %s", told, items)
                .containsExactlyInAnyOrderElementsOf(plain.withoutHeat(items));
    }

    private static void applyInBatches(Neo4jGraph graph, List<ProjectedEvent> events, SplittableRandom random) {
        var open = new ArrayList<>(events);
        while (!open.isEmpty()) {
            var some = open.subList(0, 1 + random.nextInt(Math.min(open.size(), 12)));
            deliver(graph, some);
            some.clear();
        }
    }

    private static void deliver(GraphSink graph, List<ProjectedEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(ProjectedEvent::source, LinkedHashMap::new, Collectors.toList()))
                .forEach((source, its) -> graph.apply(ProjectedBatch.of(graph.standsAt(source), its)));
    }
}
