package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** What only a real store can get wrong: parts of a batch, two writers, keys used twice. */
@ExtendWith(Neo4jForTests.Extension.class)
class BatchWritingTest {

    private static final SourcePosition START = SourcePosition.start("receiving");

    private final Neo4jForTests neo4j;
    private final Neo4jGraph graph;

    BatchWritingTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        this.graph = neo4j.emptyGraph();
    }

    @Test
    void givenAHole_whenItIsFilled_thenThePositionIsContiguous() {
        // Given
        graph.apply(batch(START, event(1), event(3), event(4)));
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 1, List.of(new SequenceRange(3, 4))));

        // When
        graph.apply(batch(new SourcePosition("receiving", 1, List.of(new SequenceRange(3, 4))), event(2)));

        // Then
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 4, List.of()));
    }

    @Test
    void givenARestoredSource_whenItsEventComesAmongGoodOnes_thenNoneIsWritten() {
        // Given
        graph.apply(batch(START, event(1)));

        // When
        assertThatThrownBy(() -> graph.apply(batch(at(1), event(2), event(1))))
                .isInstanceOf(SourceRestoredException.class);

        // Then
        assertThat(graph.standsAt("receiving")).isEqualTo(at(1));
        assertThat(positions()).containsExactly(new SourcePosition("receiving", 1, List.of()));
    }

    @Test
    void givenAFact_whenAnotherEventSaysItBetweenOtherThings_thenRefusedAndNothingWritten() {
        // Given
        var id = UUID.randomUUID();
        graph.apply(batch(START, saying(1, id, "lot:1", "job:1")));

        // When
        assertThatThrownBy(() -> graph.apply(batch(at(1), saying(2, id, "lot:2", "job:1"))))
                .isInstanceOf(ContradictoryFactException.class);

        // Then
        assertThat(graph.standsAt("receiving")).isEqualTo(at(1));
        List<Fact> written = graph.read(reading -> reading.about(Set.of("lot:2"), Set.of(FactKind.ISSUED)));
        assertThat(written).isEmpty();
    }

    @Test
    void givenAForeignRecord_whenParked_thenItTouchesNoAnswer() {
        // Given
        var foreign = parked("lotline.receiving.v1-0-0", null, Set.of("*"));
        var ours = parked("lotline.receiving.v1-0-1", "receiving", Set.of("*"));

        // When
        graph.apply(new ProjectedBatch(START, List.of(event(1)), List.of(foreign, ours), List.of()));

        // Then
        List<ParkedEvent> matter = graph.read(reading -> reading.parked(Set.of("lot:1")));
        assertThat(matter).containsExactly(ours);
    }

    @Test
    void givenABatchThatComesDuringAReading_whenItAsksForThePositions_thenTheyAreThoseOfItsBeginning() {
        // Given
        graph.apply(batch(START, event(1)));

        // When
        List<SourcePosition> positions = graph.read(reading -> {
            graph.apply(batch(at(1), event(2)));
            return reading.positions();
        });

        // Then
        assertThat(positions).containsExactly(new SourcePosition("receiving", 1, List.of()));
    }

    @Test
    void givenACommitWhosePositionIsNotSettledYet_whenRead_thenTheAnswerRestsOnTheOneBefore() {
        // Given
        graph.apply(batch(START, event(1)));
        neo4j.sessions().write(transaction -> {
            new BatchWriting(transaction, graph.generation()).write(batch(at(1), event(2)));
            return transaction;
        });

        // When
        var unsettled = positions();
        graph.standsAt("receiving");

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
        assertThat(graph.standsAt("receiving")).isEqualTo(at(rounds));
    }

    private int taken(Neo4jGraph writer, int rounds) {
        var taken = 0;
        for (var round = 0; round < rounds; round++) {
            try {
                writer.apply(batch(at(round), event(round + 1L)));
                taken++;
            } catch (PositionMovedException refused) {
                assertThat(refused).hasMessageContaining("another projector");
            }
            awaitBeyond(round);
        }
        return taken;
    }

    private void awaitBeyond(int sequence) {
        while (graph.standsAt("receiving").sequence() <= sequence) {
            Thread.onSpinWait();
        }
    }

    @Test
    void givenAForeignRecordThatIsParked_whenItIsReadAgain_thenItStaysAsItWasToldFirst() {
        // Given
        var first = parked("lotline.receiving.v1-0-0", null, Set.of("*"));
        graph.apply(new ProjectedBatch(START, List.of(), List.of(first), List.of()));
        var again = parked("lotline.receiving.v1-0-0", null, Set.of("*"), "It is told in other words.");

        // When
        graph.apply(new ProjectedBatch(START, List.of(), List.of(again), List.of()));

        // Then
        assertThat(allParked()).containsExactly(first);
    }

    @Test
    void givenAParkedEvent_whenAnotherLiesAtItsOffsetOfATopicMadeAnew_thenBothAreParked() {
        // Given
        var first = parked("lotline.receiving.v1-0-0", null, Set.of("*"));
        var other = parked("lotline.receiving.v1-0-0", "receiving", Set.of("*"));
        graph.apply(new ProjectedBatch(START, List.of(), List.of(first), List.of()));

        // When
        graph.apply(new ProjectedBatch(START, List.of(event(1)), List.of(other), List.of()));
        graph.apply(new ProjectedBatch(at(1), List.of(), List.of(other), List.of()));

        // Then
        assertThat(allParked())
                .extracting(ParkedEvent::parkedId)
                .containsExactlyInAnyOrder(first.parkedId(), other.parkedId() + "-" + other.eventId());
    }

    @Test
    void givenAGraphOfBefore_whenItsSchemaIsEnsured_thenItGoesOnAtItsSequencesAndTheOffsetsOfTopicsAreGone() {
        // Given
        graph.apply(batch(START, event(1), event(2)));
        neo4j.sessions()
                .alone(
                        "CREATE (:TopicPosition {key: $key, nextOffset: 7})",
                        Map.of("key", "before|lotline.receiving.v1|0"));

        // When
        new GraphSchema(neo4j.sessions()).ensure();

        // Then
        assertThat(graph.standsAt("receiving")).isEqualTo(at(2));
        assertThat(neo4j.sessions()
                        .<Long>read(transaction -> transaction
                                .run("MATCH (position:TopicPosition) RETURN count(position)")
                                .single()
                                .get(0)
                                .asLong()))
                .isZero();
    }

    @Test
    void givenAFactOfBeforeWithAllItSaysAsProperties_whenItIsRead_thenItSaysTheSame() {
        // Given
        var words = new TreeMap<>(Map.of("mill", "OHS", "quantity", "12.50"));
        graph.apply(batch(START, saying(1, UUID.randomUUID(), "lot:1", "job:1", words)));
        var now = issuedTo("job:1");
        neo4j.sessions().alone("""
                        MATCH ()-[fact:ISSUED]->() WHERE fact.key STARTS WITH $prefix
                        SET fact.eventId = fact.said[0], fact.occurredAt = fact.said[1], fact.recordedBy = fact.said[2],
                            fact.performedBy = fact.said[3], fact.says_mill = fact.said[5]
                        REMOVE fact.said
                        """, Map.of("prefix", graph.generation().prefix()));

        // When
        var before = issuedTo("job:1");

        // Then
        assertThat(before).isEqualTo(now);
        assertThat(before)
                .singleElement()
                .satisfies(fact -> assertThat(fact.assertion())
                        .extracting(Assertion::properties)
                        .isEqualTo(words));
    }

    private List<Fact> issuedTo(String job) {
        return graph.read(reading -> reading.about(List.of(job), Set.of(FactKind.ISSUED)));
    }

    private List<ParkedEvent> allParked() {
        return neo4j.sessions()
                .read(transaction -> transaction
                        .run(
                                "MATCH (parked:ParkedEvent) WHERE parked.key STARTS WITH $prefix RETURN properties(parked)",
                                Map.of("prefix", graph.generation().prefix()))
                        .list(row -> ParkedRows.event(row.get(0))));
    }

    private static SourcePosition at(long sequence) {
        return new SourcePosition("receiving", sequence, List.of());
    }

    private List<SourcePosition> positions() {
        return graph.read(GraphReading::positions);
    }

    private static ProjectedEvent event(long sequence) {
        return new ProjectedEvent("receiving", sequence, UUID.randomUUID(), List.of());
    }

    private static ProjectedEvent saying(long sequence, UUID id, String from, String to) {
        return saying(sequence, id, from, to, new TreeMap<>());
    }

    private static ProjectedEvent saying(
            long sequence, UUID id, String from, String to, SortedMap<String, String> words) {
        var said = new Assertion(words, "receiving", sequence, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
        return new ProjectedEvent(
                "receiving",
                sequence,
                UUID.randomUUID(),
                List.of(new AssertFact(id + "#1", FactKind.ISSUED, from, to, said)));
    }

    private static ParkedEvent parked(String id, @Nullable String source, Set<String> touches) {
        return parked(id, source, touches, "The payload is no LotReceived.");
    }

    private static ParkedEvent parked(String id, @Nullable String source, Set<String> touches, String reason) {
        return new ParkedEvent(
                id,
                "lotline.receiving.v1",
                0,
                17,
                reason,
                Instant.parse("2026-03-15T09:12:44.123456Z"),
                source == null ? null : new UUID(0, 17),
                "org.lotline.receiving.lot-received.v1",
                source,
                source == null ? null : 1L,
                touches);
    }

    private static ProjectedBatch batch(SourcePosition expected, ProjectedEvent... events) {
        return ProjectedBatch.of(expected, List.of(events));
    }
}
