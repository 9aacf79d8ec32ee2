package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Histories;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.RandomHistory;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;

/** What every store must do; run on each of them. The store is empty before each test. */
public abstract class StoreContract {

    private static final List<Recorded> HISTORY = RandomHistory.of(11, 80);
    private static final Item BAR = new Item("4140-BAR", "A");

    /** In which too little went into some outputs. */
    private static final List<Recorded> LONG_HISTORY = RandomHistory.of(11, 250);

    private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);

    private static final ProjectedEvent OF_PARKED = new ProjectedEvent("quality", 1, new UUID(1, 1), List.of());
    private static final ParkedEvent PARKED = new ParkedEvent(
            "t-0-0",
            "t",
            0,
            0,
            "unknown",
            Instant.EPOCH,
            new UUID(1, 1),
            "x.v9",
            "quality",
            1L,
            Set.of("heat:GLS:A48213"));

    protected abstract GraphSink sink();

    protected abstract Lineage lineage();

    /** Over all facts of the store. */
    protected abstract String canonicalHash();

    @Test
    void givenAHistory_whenDeliveredInAnyOrderAndOften_thenTheHashIsThatOfTheHistory() {
        var random = new Random(5);
        var delivery = new Delivery();

        Histories.batches(Histories.permuted(HISTORY, random), random)
                .forEach(batch -> delivery.deliver(sink(), batch));

        var inOrder = Delivery.graphOf(HISTORY);
        assertThat(canonicalHash()).isEqualTo(inOrder.canonicalHash());
        assertThat(lineage().<List<SourcePosition>>read(GraphReading::positions))
                .containsExactlyInAnyOrderElementsOf(inOrder.positions());
    }

    @Test
    void givenAHistory_whenReadAroundAnyNode_thenTheFactsAreThoseOfTheSimplestStore() {
        var expected = Delivery.graphOf(HISTORY);
        new Delivery().deliver(sink(), HISTORY);
        for (var seed : nodes(expected)) {
            for (var direction : Direction.values()) {
                var facts = lineage().<List<Fact>>read(reading -> reading.around(Set.of(seed), direction, ALL));

                assertThat(facts)
                        .as("%s of %s", direction, seed)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected.around(Set.of(seed), direction, ALL));
            }
        }
    }

    @Test
    void givenAHistory_whenReadAroundForFewKinds_thenOnlyTheyComeBesideTheWalkedOnes() {
        // Given
        var expected = Delivery.graphOf(HISTORY);
        new Delivery().deliver(sink(), HISTORY);

        // When
        var facts = lineage()
                .<List<Fact>>read(
                        reading -> reading.around(nodes(expected), Direction.BACKWARD, Set.of(FactKind.MOVED)));

        // Then
        assertThat(facts)
                .containsExactlyInAnyOrderElementsOf(expected.facts().stream()
                        .filter(fact -> fact.kind().walked() || fact.kind() == FactKind.MOVED)
                        .toList());
    }

    @Test
    void givenAHistory_whenLotsWithoutHeatAreCountedAndRead_thenAsTheSimplestStoreDoes() {
        // Given
        var expected = Delivery.graphOf(HISTORY);
        new Delivery().deliver(sink(), HISTORY);
        var asOf = new HashMap<String, Long>();
        expected.positions().forEach(position -> asOf.put(position.source(), position.sequence()));
        var items = expected.countWithoutHeat(asOf, null).stream()
                .flatMap(count -> count.items().stream())
                .toList();

        // When
        var counts = lineage().<List<LotsWithoutHeat>>read(reading -> reading.countWithoutHeat(asOf, null));
        var facts = lineage().<List<Fact>>read(reading -> reading.withoutHeat(items));

        // Then
        assertThat(counts).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected.countWithoutHeat(asOf, null));
        assertThat(facts).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected.withoutHeat(items));
    }

    @Test
    void givenHistories_whenOutputsOfTooLittleAreRead_thenAtEveryMomentThoseOfTheSimplestStore() {
        // Given
        var expected = Delivery.graphOf(LONG_HISTORY);
        new Delivery().deliver(sink(), LONG_HISTORY);
        var asOf = new HashMap<String, Long>();
        expected.positions().forEach(position -> asOf.put(position.source(), position.sequence()));
        var needs = nodes(expected).stream()
                .filter(key -> key.startsWith("item:"))
                .map(StoreContract::need)
                .toList();
        var moments = new ArrayList<@Nullable Instant>();
        moments.add(null);
        for (var minutes = 10; minutes < LONG_HISTORY.size(); minutes += 40) {
            moments.add(Plant.START.plus(Duration.ofMinutes(minutes)));
        }

        // When
        var found = moments.stream()
                .map(knownAt -> lineage().<List<Fact>>read(reading -> reading.madeOfTooLittle(needs, asOf, knownAt)))
                .toList();

        // Then
        for (var at = 0; at < moments.size(); at++) {
            assertThat(found.get(at))
                    .containsExactlyInAnyOrderElementsOf(expected.madeOfTooLittle(needs, asOf, moments.get(at)));
        }
        assertThat(found.getFirst()).isNotEmpty();
        assertThat(found.getFirst().size()).isLessThan((int) expected.facts().stream()
                .filter(fact -> fact.kind() == FactKind.MADE_AS)
                .count());
    }

    /** So little that what goes in is enough for some, and not for others. */
    private static Need need(String product) {
        var items = Set.of(new Item("4140-BAR", "A"), new Item("4140-PLATE", "A"), new Item("SHAFT", "B"));
        var line = new Need.Line(items, "kg", new BigDecimal("1.25"), new BigDecimal("3"));
        return new Need(NodeKeys.itemOf(product), product, List.of(line));
    }

    @Test
    void givenAHistory_whenReadAboutAllNodes_thenTheFactsAreThoseOfTheSimplestStore() {
        var expected = Delivery.graphOf(HISTORY);
        new Delivery().deliver(sink(), HISTORY);
        var nodes = nodes(expected);

        var all = lineage().<List<Fact>>read(reading -> reading.about(nodes, ALL));
        var few = lineage().<List<Fact>>read(reading -> reading.about(nodes, Set.of(FactKind.ISSUED)));
        var none = lineage().<List<Fact>>read(reading -> reading.about(Set.of(), ALL));

        assertThat(all).containsExactlyInAnyOrderElementsOf(expected.facts());
        assertThat(few).isNotEmpty().allMatch(fact -> fact.kind() == FactKind.ISSUED);
        assertThat(none).isEmpty();
    }

    @Test
    void givenABatchThatIsIn_whenItComesAgainOrFromElsewhere_thenRefusedAndNothingWritten() {
        new Delivery().deliver(sink(), HISTORY.subList(0, 40));
        var before = canonicalHash();
        var standing = sink().standsAt("receiving");
        var other = new ProjectedEvent("receiving", 1_000, new UUID(1, 1), List.of());
        var stale = ProjectedBatch.of(SourcePosition.start("receiving"), List.of(other));
        var ahead = ProjectedBatch.of(standing.accept(standing.last() + 1), List.of(other));

        assertThatThrownBy(() -> sink().apply(stale)).isInstanceOf(PositionMovedException.class);
        assertThatThrownBy(() -> sink().apply(ahead)).isInstanceOf(PositionMovedException.class);

        assertThat(canonicalHash()).isEqualTo(before);
        assertThat(sink().standsAt("receiving")).isEqualTo(standing);
        assertThat(sink().eventAt("receiving", 1_000)).isEmpty();
    }

    @Test
    void givenASequenceThatIsKnown_whenItComesWithAnotherEvent_thenToldAndNothingWritten() {
        new Delivery().deliver(sink(), HISTORY);
        var standing = sink().standsAt("receiving");
        var restored = new ProjectedEvent("receiving", 3, new UUID(1, 1), List.of());
        var next = new ProjectedEvent("receiving", standing.last() + 1, new UUID(1, 2), List.of());
        var batch = ProjectedBatch.of(standing, List.of(next, restored));

        assertThatThrownBy(() -> sink().apply(batch)).isInstanceOf(SourceRestoredException.class);

        assertThat(sink().standsAt("receiving")).isEqualTo(standing);
    }

    @Test
    void givenAnEventWrittenInParts_whenItIsInAtLast_thenAsIfAtOnceAndNoPositionMovesBefore() {
        // Given
        var whole = Delivery.graphOf(HISTORY);
        new Delivery().deliver(sink(), HISTORY.subList(0, HISTORY.size() - 1));
        var before = lineage().<List<SourcePosition>>read(GraphReading::positions);
        var last = new Delivery().event(HISTORY.getLast());
        var standing = sink().standsAt(last.source());
        var part = new ProjectedEvent(
                last.source(),
                last.sequence(),
                last.eventId(),
                last.mutations().subList(0, Math.min(1, last.mutations().size())));

        // When
        sink().prepare(ProjectedBatch.of(standing, List.of(part)));

        // Then
        assertThat(lineage().<List<SourcePosition>>read(GraphReading::positions))
                .containsExactlyInAnyOrderElementsOf(before);
        new Delivery().deliver(sink(), HISTORY.subList(HISTORY.size() - 1, HISTORY.size()));
        assertThat(canonicalHash()).isEqualTo(whole.canonicalHash());
        assertThat(lineage().<List<SourcePosition>>read(GraphReading::positions))
                .containsExactlyInAnyOrderElementsOf(whole.positions());
    }

    @Test
    void givenAForeignEventInTheGraph_whenTheOwnOneTakesItsPlace_thenTheGraphIsThatOfTheOwnHistory() {
        // Given
        var plant = new Plant(new Random(4));
        plant.item(BAR, true);
        plant.receives(new UUID(9, 1), "L1", BAR, null);
        var forger = new Plant(new Random(5));
        forger.item(BAR, false);
        var forged = forger.receives(new UUID(9, 2), "F1", BAR, null);
        new Delivery().deliver(sink(), List.of(plant.events().getFirst(), forged));
        var standing = sink().standsAt("receiving");
        var own = new Delivery().event(plant.events().getLast());

        // When
        var displaced = sink().displace(forged.id(), ProjectedBatch.of(standing, List.of(own)));

        // Then
        assertThat(displaced).isTrue();
        assertThat(canonicalHash()).isEqualTo(Delivery.graphOf(plant.events()).canonicalHash());
        assertThat(sink().eventAt("receiving", 2)).contains(own.eventId());
    }

    @Test
    void givenAForeignEventThatVoidedAnothersFacts_whenItIsToBeDisplaced_thenThatIsRefusedAndNothingWritten() {
        // Given
        var plant = new Plant(new Random(4));
        var received = plant.receives(new UUID(9, 1), "L1", BAR, null);
        var forged = plant.voids(received, null);
        new Delivery().deliver(sink(), plant.events());
        var before = canonicalHash();
        var standing = sink().standsAt("receiving");
        var own = new ProjectedEvent("receiving", 2, new UUID(1, 1), List.of());

        // When
        var displaced = sink().displace(forged.id(), ProjectedBatch.of(standing, List.of(own)));

        // Then
        assertThat(displaced).isFalse();
        assertThat(canonicalHash()).isEqualTo(before);
        assertThat(sink().eventAt("receiving", 2)).contains(forged.id());
    }

    @Test
    void givenAParkedEvent_whenReplayed_thenItNoLongerMatters() {
        park();

        var touched = parkedAround("heat-number:A48213");
        var untouched = parkedAround("heat-number:B77");
        replay();

        assertThat(touched).containsExactly(PARKED);
        assertThat(untouched).isEmpty();
        assertThat(parkedAround("heat-number:A48213")).isEmpty();
    }

    /** For its facts may have been read before that. */
    protected final void assertParkedAsItWasWhenTheReadingBegan() {
        park();

        var parked = lineage().<List<ParkedEvent>>read(reading -> {
            replay();
            return reading.parked(Set.of("heat-number:A48213"));
        });

        assertThat(parked).containsExactly(PARKED);
    }

    private void park() {
        sink().apply(new ProjectedBatch(
                SourcePosition.start("quality"), List.of(OF_PARKED), List.of(PARKED), List.of()));
    }

    private void replay() {
        sink().apply(new ProjectedBatch(
                sink().standsAt("quality"), List.of(OF_PARKED), List.of(), List.of(PARKED.parkedId())));
    }

    private List<ParkedEvent> parkedAround(String key) {
        return lineage().<List<ParkedEvent>>read(reading -> reading.parked(Set.of(key)));
    }

    private static Set<String> nodes(InMemoryGraph graph) {
        var nodes = new HashSet<String>();
        for (var fact : graph.facts()) {
            nodes.add(fact.from());
            nodes.add(fact.to());
        }
        return nodes;
    }
}
