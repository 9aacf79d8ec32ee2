package org.lotline.trace.answer.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.RandomHistory;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;

/** The closure: symmetric, and as large as the graph, not as its paths. */
class WalkTest {

    private static final Measure ONE = new Measure(BigDecimal.ONE, "kg");
    private static final Item BAR = new Item("4140-BAR", "A");

    private final Plant plant = new Plant(new SplittableRandom(7));

    @Test
    void givenHistories_whenWalkedBothWays_thenBIsForwardOfAExactlyIfAIsBackwardOfB() {
        // When
        for (var seed = 1L; seed <= 60; seed++) {
            var graph = Delivery.graphOf(RandomHistory.of(seed, 40));
            var records =
                    KnownFacts.standing(Moment.of(graph.positions(), null)).add(graph.facts());
            var nodes = nodes(graph.facts());

            // Then
            assertThat(pairs(nodes, Direction.FORWARD, records))
                    .as("seed %d", seed)
                    .isEqualTo(pairs(nodes, Direction.BACKWARD, records));
        }
    }

    /** {@code a → b} for every b that is forward of a, or that a is backward of. */
    private static Set<String> pairs(Set<String> nodes, Direction direction, KnownFacts records) {
        var pairs = new HashSet<String>();
        for (var node : nodes) {
            for (var reached : Walk.from(node, direction, records)) {
                pairs.add(direction == Direction.FORWARD ? node + " → " + reached : reached + " → " + node);
            }
        }
        return pairs;
    }

    @Test
    @Timeout(20)
    void givenADiamondLadderOf2To40Paths_whenTracedForward_thenEveryNodeOnce() {
        // Given
        var rungs = 40;
        var lot = seedLot();
        for (var rung = 0; rung < rungs; rung++) {
            var next = plant.newId();
            step(lot, next);
            step(lot, next);
            lot = next;
        }

        // When
        var trace = heat();

        // Then
        assertThat(trace.counts().lots()).isEqualTo(rungs + 1);
        assertThat(trace.counts().jobs()).isEqualTo(2 * rungs);
        assertThat(trace.identities().getFirst().whereabouts().flows()).hasSize(1 + 4 * rungs);
    }

    @Test
    @Timeout(60)
    void givenAChainOf10000_whenTracedForward_thenItsEndIsReached() {
        // Given
        var lot = seedLot();
        for (var link = 0; link < 10_000; link++) {
            var next = plant.newId();
            step(lot, next);
            lot = next;
        }

        // When
        var trace = heat();

        // Then
        assertThat(trace.counts().lots()).isEqualTo(10_001);
        assertThat(trace.identities().getFirst().whereabouts().lots())
                .extracting(TracedLot::key)
                .contains(Keys.lot(lot));
    }

    @Test
    @Timeout(20)
    void givenAReworkCycle_whenTracedForward_thenItEndsAndEachLotCountsOnce() {
        // Given
        var first = seedLot();
        var lot = first;
        for (var link = 1; link < 1_000; link++) {
            var next = plant.newId();
            step(lot, next);
            lot = next;
        }
        step(lot, first);

        // When
        var trace = heat();

        // Then
        assertThat(trace.counts().lots()).isEqualTo(1_000);
    }

    private UUID seedLot() {
        var lot = plant.newId();
        plant.receives(lot, "L1", BAR, new Heat("A48213", "GLS"));
        return lot;
    }

    private void step(UUID from, UUID to) {
        var job = plant.newId();
        plant.record(Source.PRODUCTION, new MaterialIssued(job, from, ONE, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, to, "J-A", BAR, ONE));
    }

    private ForwardTrace heat() {
        var graph = Delivery.graphOf(plant.events());
        return graph.read(reading -> ForwardTracing.trace(new HeatSeed("A48213", null), null, List.of(), reading));
    }

    private static Set<String> nodes(List<Fact> facts) {
        var nodes = new HashSet<String>();
        facts.forEach(fact -> {
            nodes.add(fact.from());
            nodes.add(fact.to());
        });
        return nodes;
    }
}
