package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;

/** What is written at once is bounded by facts, and each portion that is in stays in. */
class PortionsTest {

    private static final int MOST = 50;
    private static final SourcePosition START = SourcePosition.start("receiving");

    private final InMemoryGraph graph = new InMemoryGraph();
    private final List<Integer> facts = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 51, 999})
    void givenEventsOfManyFacts_whenProjected_thenNoTransactionHasMoreThanItMayAndAllAreIn(int factsOfEach) {
        // Given
        var records = records(20, factsOfEach);

        // When
        var stands = projecting().project(START, records);

        // Then
        assertThat(facts).allMatch(some -> some <= MOST);
        assertThat(facts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20 * factsOfEach);
        assertThat(sequences).isSorted().endsWith(20L);
        assertThat(stands.sequence()).isEqualTo(20);
        assertThat(graph.facts()).hasSize(20 * factsOfEach);
        assertThat(graph.positions().getFirst().sequence()).isEqualTo(20);
    }

    @Test
    void givenSmallEvents_whenProjected_thenManyShareATransaction() {
        // When
        projecting().project(START, records(20, 5));

        // Then
        assertThat(facts).containsExactly(50, 50);
    }

    private ProjectingRecords projecting() {
        var sink = new Watched();
        var contesting =
                new ContestedSequence(sink, (source, first, limit) -> List.of(), new EventDecoder(Clock.systemUTC()));
        return new ProjectingRecords(sink, new Progress(), contesting, MOST);
    }

    private static List<ReadRecord> records(int events, int factsOfEach) {
        var records = new ArrayList<ReadRecord>();
        for (var n = 1; n <= events; n++) {
            var event = new ProjectedEvent("receiving", n, new UUID(0, n), mutations(n, factsOfEach));
            var attributes = new Attributes(event.eventId(), null, null, null, Set.of());
            var parking = ParkingPlace.ofRecord("t", 0, n - 1L, attributes, Clock.systemUTC());
            records.add(ReadRecord.understood(event, parking));
        }
        return records;
    }

    private static List<Mutation> mutations(int event, int facts) {
        var mutations = new ArrayList<Mutation>();
        for (var n = 1; n <= facts; n++) {
            var id = new UUID(0, event);
            var said = new Assertion(
                    new TreeMap<>(), "receiving", event, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
            mutations.add(new Mutation.AssertFact(id + "#" + n, FactKind.SERIAL_OF, "lot:1", "lot:" + n, said));
        }
        return mutations;
    }

    /** The plain graph, with what is written at once. */
    private final class Watched implements GraphSink {

        @Override
        public SourcePosition standsAt(String source) {
            return graph.standsAt(source);
        }

        @Override
        public void exclusively(Runnable work) {
            graph.exclusively(work);
        }

        @Override
        public void apply(ProjectedBatch batch) {
            graph.apply(watched(batch));
            sequences.add(batch.next().sequence());
        }

        @Override
        public void prepare(ProjectedBatch batch) {
            graph.prepare(watched(batch));
        }

        private ProjectedBatch watched(ProjectedBatch batch) {
            facts.add(batch.events().stream()
                    .mapToInt(event -> event.mutations().size())
                    .sum());
            return batch;
        }

        @Override
        public Optional<UUID> eventAt(String source, long sequence) {
            return graph.eventAt(source, sequence);
        }

        @Override
        public boolean displace(UUID foreign, ProjectedBatch batch) {
            return graph.displace(foreign, batch);
        }
    }
}
