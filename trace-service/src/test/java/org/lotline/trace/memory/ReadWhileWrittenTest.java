package org.lotline.trace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Budget;

/** Whoever reads while batches come finds all that the positions promise, and no more counts. */
class ReadWhileWrittenTest {

    private static final int BATCHES = 400;
    private static final int EVENTS = 25;

    private final MemoryGraph graph = new MemoryGraph("g1", Long.MAX_VALUE);
    private SourcePosition stands = SourcePosition.start("receiving");

    @Test
    void givenBatchesThatCome_whenReadMeanwhile_thenEachReadingHasWhatItsPositionsPromise() {
        // Given
        var writing = CompletableFuture.runAsync(() -> {
            for (var batch = 0; batch < BATCHES; batch++) {
                write();
            }
        });

        // When, then
        do {
            assertWhole(graph.reading(Budget.unlimited()), ReadWhileWrittenTest::sequence);
        } while (!writing.isDone());
        writing.join();
        assertWhole(graph.reading(Budget.unlimited()), ReadWhileWrittenTest::sequence);
        assertThat(stands.sequence()).isEqualTo((long) BATCHES * EVENTS);
    }

    @Test
    void givenPositionsReadAfterTheClosure_whenTheseTestsRun_thenTheBatchThatCameBetweenGivesThemAway() {
        write();

        assertThatThrownBy(() -> assertWhole(graph.reading(Budget.unlimited()), reading -> {
                    write();
                    return sequence(graph.reading(Budget.unlimited()));
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void givenAPositionThatMovesBeforeItsFacts_whenTheseTestsRun_thenTheMissingFactsGiveItAway() {
        write();
        graph.standAt(List.of(stands.accept(stands.sequence() + 1)));

        assertThatThrownBy(() -> assertWhole(graph.reading(Budget.unlimited()), ReadWhileWrittenTest::sequence))
                .isInstanceOf(AssertionError.class);
    }

    private static long sequence(GraphReading reading) {
        return reading.positions().stream()
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }

    /** Every event has one move and one issue to a job of its own. */
    private static void assertWhole(GraphReading reading, ToLongFunction<GraphReading> asOf) {
        var moves = reading.about(Set.of("lot:1"), Set.of(FactKind.MOVED));
        var walked = reading.around(Set.of("lot:1"), Direction.FORWARD, Set.of());
        var sequence = asOf.applyAsLong(reading);
        assertThat(moves.stream().filter(fact -> counts(fact, sequence))).hasSize((int) sequence);
        assertThat(walked.stream().filter(fact -> counts(fact, sequence))).hasSize((int) sequence);
    }

    private static boolean counts(Fact fact, long sequence) {
        return Objects.requireNonNull(fact.assertion()).sequence() <= sequence;
    }

    private void write() {
        var events = new ArrayList<ProjectedEvent>();
        for (var n = 1; n <= EVENTS; n++) {
            events.add(event(stands.sequence() + n));
        }
        var batch = ProjectedBatch.of(stands, events);
        graph.apply(batch);
        stands = batch.next();
    }

    private static ProjectedEvent event(long sequence) {
        var id = new UUID(0x7000, sequence);
        var said = new Assertion(
                new TreeMap<>(), "receiving", sequence, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
        return new ProjectedEvent(
                "receiving",
                sequence,
                id,
                List.of(
                        new Mutation.AssertFact(id + "#1", FactKind.MOVED, "lot:1", "lot:1", said),
                        new Mutation.AssertFact(id + "#2", FactKind.ISSUED, "lot:1", "job:" + sequence, said)));
    }
}
