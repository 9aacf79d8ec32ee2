package org.lotline.trace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Budget;

/** What is counted long is counted a slice at a time, and not for ever. */
class LongQuestionTest {

    /** Several slices. */
    private static final int LOTS = 1_300;

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Need NEED = new Need(
            SHAFT, "item:SHAFT", List.of(new Need.Line(Set.of(BAR), "kg", new BigDecimal("1.25"), BigDecimal.ONE)));

    private final MemoryGraph graph = new MemoryGraph("g1", Long.MAX_VALUE);
    private final Map<String, Long> all = Map.of("receiving", (long) LOTS);

    LongQuestionTest() {
        graph.apply(ProjectedBatch.of(
                SourcePosition.start("receiving"),
                LongStream.rangeClosed(1, LOTS)
                        .mapToObj(LongQuestionTest::event)
                        .toList()));
    }

    @Test
    void givenManyLots_whenCountedAnew_thenAllOfThatMoment() {
        var reading = graph.reading(Budget.unlimited());

        assertThat(reading.countWithoutHeat(all, Instant.EPOCH))
                .containsExactly(new LotsWithoutHeat(Set.of(BAR), LOTS));
        assertThat(reading.countWithoutHeat(Map.of("receiving", 700L), Instant.EPOCH))
                .containsExactly(new LotsWithoutHeat(Set.of(BAR), 700));
    }

    @Test
    void givenManyOutputs_whenThoseOfTooLittleAreRead_thenAllOfThatMoment() {
        var reading = graph.reading(Budget.unlimited());

        assertThat(reading.madeOfTooLittle(List.of(NEED), all, null)).hasSize(LOTS);
        assertThat(reading.madeOfTooLittle(List.of(NEED), Map.of("receiving", 700L), null))
                .hasSize(700);
    }

    @Test
    void givenMoreOutputsThanAQuestionMayRead_whenThoseOfTooLittleAreRead_thenRefused() {
        var reading = graph.reading(new Budget(100, true));

        assertThatThrownBy(() -> reading.madeOfTooLittle(List.of(NEED), all, null))
                .isInstanceOf(QuestionTooLargeException.class);
    }

    @Test
    void givenAQuestionWhoseTimeIsOver_whenItCounts_thenRefusedAsTooLarge() {
        var late = new MemoryReading(graph, Budget.unlimited(), Duration.ZERO);

        assertThatThrownBy(() -> late.countWithoutHeat(all, Instant.EPOCH))
                .isInstanceOf(QuestionTooLargeException.class);
        assertThatThrownBy(() -> late.madeOfTooLittle(List.of(NEED), all, null))
                .isInstanceOf(QuestionTooLargeException.class);
    }

    @Test
    void givenPartsOfALargeEvent_whenTheyDoNotFit_thenTold() {
        var small = new MemoryGraph("g1", 1);

        assertThatThrownBy(() -> small.prepare(ProjectedBatch.of(SourcePosition.start("receiving"), List.of(event(1)))))
                .isInstanceOf(MemoryFullException.class);
    }

    private static ProjectedEvent event(long sequence) {
        var id = new UUID(0x7000, sequence);
        var lot = "lot:" + sequence;
        return new ProjectedEvent(
                "receiving",
                sequence,
                id,
                List.of(
                        said(id, 1, FactKind.WITHOUT_HEAT, NodeKeys.WITHOUT_HEAT, lot, sequence, BAR),
                        said(id, 2, FactKind.COMPLETED, "job:" + sequence, lot, sequence, SHAFT),
                        said(id, 3, FactKind.MADE_AS, "item:SHAFT", lot, sequence, SHAFT)));
    }

    private static Mutation said(UUID id, int n, FactKind kind, String from, String to, long sequence, Item item) {
        var words = new TreeMap<>(Map.of(
                Property.PART_NUMBER.id(), item.partNumber(),
                Property.REVISION.id(), item.revision(),
                Property.QUANTITY.id(), "1",
                Property.JOB.id(), String.valueOf(sequence)));
        var said = new Assertion(words, "receiving", sequence, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
        return new Mutation.AssertFact(id + "#" + n, kind, from, to, said);
    }
}
