package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.lineage.TopicPosition;

/** What holds for every graph behind the two ports. */
interface GraphContract<G extends GraphSink & Lineage> {

    TopicPosition START = new TopicPosition("lotline.receiving.v1", 0, "cluster-1", "topic-1", 0);

    /** An empty graph. */
    G empty();

    /** SHA-256 over every property of every fact. */
    String canonicalHash(G graph);

    /** How many histories are tried. */
    int histories();

    @Test
    default void givenAHistoryInAnyOrder_whenProjectedInAnyBatches_thenTheGraphIsTheSame() {
        for (var seed = 1L; seed <= histories(); seed++) {
            // Given
            var random = new SplittableRandom(seed);
            var history = RandomHistory.of(seed, 5 + random.nextInt(25));
            var model = new InMemoryGraph();
            model.apply(batch(START, history.size(), history));
            var graph = empty();

            // When
            applyInBatches(graph, RandomHistory.disordered(history, random), random);

            // Then
            assertThat(canonicalHash(graph)).as("seed %d", seed).isEqualTo(model.canonicalHash());
            assertSameAnswers(graph, model, random, "seed " + seed);
        }
    }

    private void assertSameAnswers(G graph, InMemoryGraph model, SplittableRandom random, String seed) {
        var seeds = RandomHistory.things().subList(0, 1 + random.nextInt(3));
        var kinds = EnumSet.of(FactKind.values()[random.nextInt(FactKind.values().length)], FactKind.WITHOUT_HEAT);
        graph.read(reading -> {
            for (var direction : Direction.values()) {
                assertThat(reading.around(seeds, direction))
                        .as("%s from %s %s", seed, seeds, direction)
                        .containsExactlyInAnyOrderElementsOf(model.around(seeds, direction));
            }
            assertThat(reading.about(seeds, kinds))
                    .as("%s about %s %s", seed, seeds, kinds)
                    .containsExactlyInAnyOrderElementsOf(model.about(seeds, kinds));
            assertThat(reading.positions())
                    .as(seed)
                    .containsExactlyInAnyOrderElementsOf(model.positions());
            return seeds;
        });
    }

    private void applyInBatches(G graph, List<ProjectedEvent> events, SplittableRandom random) {
        var open = new ArrayList<>(events);
        var stands = START;
        while (!open.isEmpty()) {
            var some = open.subList(0, 1 + random.nextInt(Math.min(open.size(), 12)));
            graph.apply(batch(stands, stands.nextOffset() + some.size(), some));
            stands = stands.at(stands.nextOffset() + some.size());
            some.clear();
        }
    }

    @Test
    default void givenAnEmptyGraph_whenAskedWhereItStands_thenNowhere() {
        assertThat(empty().standsAt("lotline.receiving.v1", 0)).isEmpty();
    }

    @Test
    default void givenABatch_whenItComesAgain_thenItIsRefusedAndTheGraphStaysWhereItStands() {
        // Given
        var graph = empty();
        var history = RandomHistory.of(7, 5);
        graph.apply(batch(START, 5, history));

        // When
        assertThatThrownBy(() -> graph.apply(batch(START, 5, history)))
                .isInstanceOf(PositionMovedException.class)
                .hasMessageContaining("nextOffset=5");

        // Then
        assertThat(graph.standsAt("lotline.receiving.v1", 0)).contains(START.at(5));
    }

    @Test
    default void givenAnotherTopicOfThatName_whenABatchOfItComes_thenItIsRefusedAndNothingIsWritten() {
        // Given
        var graph = empty();
        graph.apply(batch(START, 5, RandomHistory.of(7, 5)));
        var hash = canonicalHash(graph);
        var wiped = new TopicPosition("lotline.receiving.v1", 0, "cluster-2", "topic-2", 5);

        // When
        assertThatThrownBy(() -> graph.apply(batch(wiped, 6, RandomHistory.of(8, 5))))
                .isInstanceOf(PositionMovedException.class);

        // Then
        assertThat(canonicalHash(graph)).isEqualTo(hash);
    }

    @Test
    default void givenASequence_whenItComesUnderAnotherEventId_thenTheRestoredSourceIsToldAndNothingIsWritten() {
        // Given
        var graph = empty();
        var known = event("receiving", 1);
        graph.apply(batch(START, 1, List.of(known)));

        // When
        assertThatThrownBy(() -> graph.apply(batch(START.at(1), 3, List.of(event("receiving", 2), event("receiving", 1)))))
                .isInstanceOf(SourceRestoredException.class)
                .hasMessageContaining(known.eventId().toString());

        // Then
        assertThat(graph.standsAt("lotline.receiving.v1", 0)).contains(START.at(1));
        assertThat(positions(graph)).containsExactly(new SourcePosition("receiving", 1, List.of()));
    }

    @Test
    default void givenAHole_whenItIsFilled_thenThePositionIsContiguous() {
        // Given
        var graph = empty();
        graph.apply(batch(START, 3, List.of(event("receiving", 1), event("receiving", 3), event("receiving", 4))));
        assertThat(positions(graph))
                .containsExactly(new SourcePosition("receiving", 1, List.of(new SequenceRange(3, 4))));

        // When
        graph.apply(batch(START.at(3), 3, List.of(event("receiving", 2))));

        // Then
        assertThat(positions(graph)).containsExactly(new SourcePosition("receiving", 4, List.of()));
    }

    @Test
    default void givenParkedEvents_whenReadByKeys_thenThoseThatMatterAreThereUntilReplayed() {
        // Given
        var graph = empty();
        var touching = parked("lotline.receiving.v1-0-0", "receiving", Set.of("lot:1", "heat:GLS:A1"));
        var foreign = parked("lotline.receiving.v1-0-1", null, Set.of("*"));
        graph.apply(new ProjectedBatch(START, 2, List.of(event("receiving", 1)), List.of(touching, foreign), List.of()));
        assertThat(parked(graph, "lot:1")).containsExactly(touching);
        assertThat(parked(graph, "heat-number:A1")).containsExactly(touching);
        assertThat(parked(graph, "lot:2")).isEmpty();

        // When
        graph.apply(new ProjectedBatch(START.at(2), 2, List.of(), List.of(), List.of(touching.parkedId())));

        // Then
        assertThat(parked(graph, "lot:1")).isEmpty();
    }

    private List<ParkedEvent> parked(G graph, String key) {
        return graph.read(reading -> reading.parked(List.of(key)));
    }

    private List<SourcePosition> positions(G graph) {
        return graph.read(reading -> reading.positions());
    }

    private static ParkedEvent parked(String id, @org.jspecify.annotations.Nullable String source, Set<String> touches) {
        return new ParkedEvent(
                id,
                "lotline.receiving.v1",
                0,
                17,
                "The payload is no LotReceived.",
                Instant.parse("2026-03-15T09:12:44.123456Z"),
                source == null ? null : new UUID(0, 17),
                "org.lotline.receiving.lot-received.v1",
                source,
                source == null ? null : 1L,
                touches);
    }

    private static ProjectedEvent event(String source, long sequence) {
        return new ProjectedEvent(source, sequence, UUID.randomUUID(), List.of());
    }

    private static ProjectedBatch batch(TopicPosition expected, long next, List<ProjectedEvent> events) {
        return new ProjectedBatch(expected, next, events, List.of(), List.of());
    }
}
