package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Mutation.AssertFact;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.lineage.TopicPosition;

/** What only a real store can get wrong: parts of a batch, two writers, keys used twice. */
@ExtendWith(Neo4jForTests.Extension.class)
class BatchWritingTest {

    private static final TopicPosition START = new TopicPosition("lotline.receiving.v1", 0, "cluster-1", "topic-1", 0);

    private final Neo4jForTests neo4j;
    private final Neo4jGraph graph;

    BatchWritingTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        this.graph = neo4j.emptyGraph();
    }

    @Test
    void givenAHole_whenItIsFilled_thenThePositionIsContiguous() {
        // Given
        graph.apply(batch(START, 3, event(1), event(3), event(4)));
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 1, List.of(new SequenceRange(3, 4))));

        // When
        graph.apply(batch(START.at(3), 3, event(2)));

        // Then
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 4, List.of()));
    }

    @Test
    void givenARestoredSource_whenItsEventComesAmongGoodOnes_thenNoneIsWritten() {
        // Given
        graph.apply(batch(START, 1, event(1)));

        // When
        assertThatThrownBy(() -> graph.apply(batch(START.at(1), 3, event(2), event(1))))
                .isInstanceOf(SourceRestoredException.class);

        // Then
        assertThat(graph.standsAt("lotline.receiving.v1", 0)).contains(START.at(1));
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 1, List.of()));
    }

    @Test
    void givenAFact_whenAnotherEventSaysItBetweenOtherThings_thenRefusedAndNothingWritten() {
        // Given
        var id = UUID.randomUUID();
        graph.apply(batch(START, 1, saying(1, id, "lot:1", "job:1")));

        // When
        assertThatThrownBy(() -> graph.apply(batch(START.at(1), 2, saying(2, id, "lot:2", "job:1"))))
                .isInstanceOf(ContradictoryFactException.class);

        // Then
        assertThat(graph.standsAt("lotline.receiving.v1", 0)).contains(START.at(1));
        List<Fact> written = graph.read(reading -> reading.about(Set.of("lot:2"), Set.of(FactKind.ISSUED)));
        assertThat(written).isEmpty();
    }

    @Test
    void givenAForeignRecord_whenParked_thenItTouchesNoAnswer() {
        // Given
        var foreign = parked("lotline.receiving.v1-0-0", null, Set.of("*"));
        var ours = parked("lotline.receiving.v1-0-1", "receiving", Set.of("*"));

        // When
        graph.apply(new ProjectedBatch(START, 2, List.of(event(1)), List.of(foreign, ours), List.of()));

        // Then
        List<ParkedEvent> matter = graph.read(reading -> reading.parked(Set.of("lot:1")));
        assertThat(matter).containsExactly(ours);
    }

    @Test
    void givenABatchThatComesDuringAReading_whenItAsksForThePositions_thenTheyAreThoseOfItsBeginning() {
        // Given
        graph.apply(batch(START, 1, event(1)));

        // When
        List<SourcePosition> positions = graph.read(reading -> {
            graph.apply(batch(START.at(1), 2, event(2)));
            return reading.positions();
        });

        // Then
        assertThat(positions).containsExactly(new SourcePosition("receiving", 1, List.of()));
    }

    @Test
    void givenACommitWhosePositionIsNotSettledYet_whenRead_thenTheAnswerRestsOnTheOneBefore() {
        // Given
        graph.apply(batch(START, 1, event(1)));
        neo4j.sessions().write(transaction -> {
            new BatchWriting(transaction, graph.generation()).write(batch(START.at(1), 2, event(2)));
            return transaction;
        });

        // When
        var unsettled = positions();
        graph.standsAt("lotline.receiving.v1", 0);

        // Then
        assertThat(unsettled).containsExactly(new SourcePosition("receiving", 1, List.of()));
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 2, List.of()));
    }

    @Test
    void givenTwoWritersAtOnce_whenBothWriteFromWhereTheGraphStands_thenExactlyOneIsTaken() throws Exception {
        // Given
        var rounds = 20;
        var go = new CountDownLatch(1);
        try (var writers = Executors.newFixedThreadPool(2)) {

            // When
            var taken = IntStream.range(0, 2)
                    .mapToObj(writer -> writers.submit(() -> {
                        go.await();
                        return taken(neo4j.again(graph), rounds);
                    }))
                    .toList();
            go.countDown();

            // Then
            assertThat(taken.get(0).get() + taken.get(1).get()).isEqualTo(rounds);
        }
        assertThat(graph.standsAt("lotline.receiving.v1", 0)).contains(START.at(rounds));
    }

    private int taken(Neo4jGraph writer, int rounds) {
        var taken = 0;
        for (var offset = 0; offset < rounds; offset++) {
            try {
                writer.apply(batch(START.at(offset), offset + 1));
                taken++;
            } catch (PositionMovedException refused) {
                assertThat(refused).hasMessageContaining("another projector");
            }
            awaitBeyond(offset);
        }
        return taken;
    }

    private void awaitBeyond(int offset) {
        while (graph.standsAt("lotline.receiving.v1", 0).orElse(START).nextOffset() <= offset) {
            Thread.onSpinWait();
        }
    }

    private List<SourcePosition> positions() {
        return graph.read(GraphReading::positions);
    }

    private static ProjectedEvent event(long sequence) {
        return new ProjectedEvent("receiving", sequence, UUID.randomUUID(), List.of());
    }

    private static ProjectedEvent saying(long sequence, UUID id, String from, String to) {
        SortedMap<String, String> words = new TreeMap<>();
        var said = new Assertion(words, "receiving", sequence, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
        return new ProjectedEvent(
                "receiving",
                sequence,
                UUID.randomUUID(),
                List.of(new AssertFact(id + "#1", FactKind.ISSUED, from, to, said)));
    }

    private static ParkedEvent parked(String id, @Nullable String source, Set<String> touches) {
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

    private static ProjectedBatch batch(TopicPosition expected, long next, ProjectedEvent... events) {
        return new ProjectedBatch(expected, next, List.of(events), List.of(), List.of());
    }
}
