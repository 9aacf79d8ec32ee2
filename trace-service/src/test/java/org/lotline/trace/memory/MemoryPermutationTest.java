package org.lotline.trace.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.neo4j.RandomFacts;

/** Packed memory against the plain graph: facts of every kind in knots that no plant would tie, in orders that no topic would give. */
class MemoryPermutationTest {

    private static final int HISTORIES = 3_000;

    @Test
    void givenFactsInAnyOrder_whenTakenInAnyBatchesOrLoaded_thenHashAndSubgraphsAreThoseOfThePlainGraph() {
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            // Given
            var random = new SplittableRandom(seed);
            var history = RandomFacts.of(seed, 5 + random.nextInt(60));
            var plain = new InMemoryGraph();
            deliver(plain, history);
            var graph = new FollowedGraph();

            // When
            applyInBatches(graph, RandomFacts.disordered(history, random), random);

            // Then
            var told = "seed " + seed;
            assertThat(graph.canonicalHash()).as(told).isEqualTo(plain.canonicalHash());
            assertSameSubgraphs(graph, plain, random, told);
            assertSameLists(graph, plain, random, told);
        }
    }

    private static void assertSameSubgraphs(
            FollowedGraph graph, InMemoryGraph plain, SplittableRandom random, String told) {
        var reading = graph.reading();
        var seeds = RandomFacts.things().subList(0, 1 + random.nextInt(3));
        var kinds = EnumSet.of(FactKind.values()[random.nextInt(FactKind.values().length)], FactKind.WITHOUT_HEAT);
        for (var direction : Direction.values()) {
            assertThat(reading.around(seeds, direction, kinds))
                    .as("%s from %s %s", told, seeds, direction)
                    .containsExactlyInAnyOrderElementsOf(plain.around(seeds, direction, kinds));
        }
        assertThat(reading.about(seeds, kinds))
                .as("%s about %s %s", told, seeds, kinds)
                .containsExactlyInAnyOrderElementsOf(plain.about(seeds, kinds));
        assertThat(reading.positions()).as(told).containsExactlyInAnyOrderElementsOf(plain.positions());
    }

    private static void assertSameLists(
            FollowedGraph graph, InMemoryGraph plain, SplittableRandom random, String told) {
        var reading = graph.reading();
        var kind = FactKind.values()[random.nextInt(FactKind.values().length)];
        var limit = 1 + random.nextInt(5);
        assertThat(reading.newest(kind, limit)).as(told).isEqualTo(plain.newest(kind, limit));
        var items = List.of(new Item("P1", "A"), new Item("P2", "B"));
        assertThat(reading.withoutHeat(items))
                .as("%s of %s", told, items)
                .containsExactlyInAnyOrderElementsOf(plain.withoutHeat(items));
        var asOf = Map.of("production", random.nextLong(30), "receiving", random.nextLong(30), "shipping", 99L);
        for (var knownAt : new ArrayList<>(java.util.Arrays.asList(null, RandomFacts.moment(random)))) {
            assertThat(reading.countWithoutHeat(asOf, knownAt))
                    .as("%s counted as of %s, known at %s", told, asOf, knownAt)
                    .containsExactlyInAnyOrderElementsOf(plain.countWithoutHeat(asOf, knownAt));
        }
    }

    /** Loaded anew in between, now and then, as when the memory was dropped. */
    private static void applyInBatches(FollowedGraph graph, List<ProjectedEvent> events, SplittableRandom random) {
        var open = new ArrayList<>(events);
        while (!open.isEmpty()) {
            var some = open.subList(0, 1 + random.nextInt(Math.min(open.size(), 12)));
            deliver(graph, some);
            some.clear();
            if (random.nextInt(20) == 0) {
                graph.reload();
            }
        }
    }

    private static void deliver(GraphSink graph, List<ProjectedEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(ProjectedEvent::source, LinkedHashMap::new, Collectors.toList()))
                .forEach((source, its) -> graph.apply(ProjectedBatch.of(graph.standsAt(source), its)));
    }
}
