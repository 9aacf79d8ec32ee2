package org.lotline.trace.answer.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.drill.DrillTracing;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.SupplierLotSeed;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;

/** What one holder has given up and the next one has not taken up lies with neither. */
class InTransitTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Measure TEN_BARS = new Measure(BigDecimal.TEN, "{bar}");

    private final Plant plant = new Plant(new SplittableRandom(3));
    private final UUID bars = plant.newId();
    private Instant movedAt = Instant.EPOCH;
    private long sequence;
    private UUID move = bars;

    @BeforeEach
    void aMoveFromDockToFloor() {
        plant.item(BAR, false);
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        took(plant.record(Source.RECEIVING, new LotMoved(bars, "L1", BAR, TEN_BARS, "dock", "floor", "rack 2", null)));
    }

    private void took(Recorded moved) {
        movedAt = moved.envelope().time();
        sequence = moved.envelope().sequence();
        move = moved.id();
    }

    @Test
    void givenAReceiverThatHasNotComeSoFar_whenTracedAfterAWhile_thenItIsInTransitSinceThen() {
        // When
        var trace = forward(production(sequence - 1, Set.of()), movedAt.plusSeconds(31), null);

        // Then
        assertThat(rows(trace)).containsExactly("dock 2.50", "in-transit 10");
        var row = trace.identities().getFirst().whereabouts().onHand().getLast();
        assertThat(row.transit()).isEqualTo(new OnHand.Transit(Place.FLOOR, movedAt));
    }

    @Test
    void givenAReceiverThatHasParkedIt_whenTraced_thenItIsInTransit() {
        // When
        var trace = forward(production(sequence + 5, Set.of(move)), movedAt.plusSeconds(31), null);

        // Then
        assertThat(rows(trace)).containsExactly("dock 2.50", "in-transit 10");
    }

    @Test
    void givenAReceiverThatHasTakenItUp_whenTraced_thenItLiesThere() {
        // When
        var trace = forward(production(sequence, Set.of()), movedAt.plusSeconds(31), null);

        // Then
        assertThat(rows(trace)).containsExactly("dock 2.50", "floor 10");
    }

    /** A move takes its time; a list of those that are on their way every second would be noise. */
    @Test
    void givenAMoveOfAMomentAgo_whenTraced_thenNothingIsClaimed() {
        // When
        var trace = forward(production(0, Set.of()), movedAt.plus(Duration.ofSeconds(30)), null);

        // Then
        assertThat(rows(trace)).containsExactly("dock 2.50", "floor 10");
    }

    @Test
    void givenAReceiverThatCannotBeAskedOrDoesNotSay_whenTraced_thenNothingIsClaimed() {
        // When
        var unreachable = forward(new Head.Unreachable("production", "off"), movedAt.plusSeconds(60), null);
        var silent = forward(new Head.Given("production", 0, 0), movedAt.plusSeconds(60), null);
        var inThePast = forward(production(0, Set.of()), movedAt.plusSeconds(60), movedAt.plusSeconds(60));

        // Then
        assertThat(rows(unreachable)).containsExactly("dock 2.50", "floor 10");
        assertThat(rows(silent)).containsExactly("dock 2.50", "floor 10");
        assertThat(rows(inThePast)).containsExactly("dock 2.50", "floor 10");
    }

    @Test
    void givenWhatIsInTransit_whenBalanced_thenItIsAnAccountOfItsOwn() {
        // When
        var trace = forward(production(0, Set.of()), movedAt.plusSeconds(60), null);
        var drill = Delivery.graphOf(plant.events())
                .read(reading -> DrillTracing.of(
                        new SupplierLotSeed("SL-77", null),
                        List.of(production(0, Set.of())),
                        reading,
                        movedAt.plusSeconds(60)));

        // Then
        assertThat(trace.gaps()).isEmpty();
        assertThat(drill.balances().getFirst().inTransit()).isEqualByComparingTo("10");
        assertThat(drill.balances().getFirst().share()).isEqualByComparingTo("1");
    }

    private static Head production(long taken, Set<UUID> parked) {
        return new Head.Given("production", 0, 0, Map.of("receiving", new Head.Followed(taken, parked)));
    }

    private static List<String> rows(ForwardTrace trace) {
        return trace.identities().getFirst().whereabouts().onHand().stream()
                .map(row -> row.place().id() + " " + row.quantity().value().toPlainString())
                .toList();
    }

    private ForwardTrace forward(Head head, Instant askedAt, @Nullable Instant knownAt) {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new LotIdSeed(bars), knownAt, List.of(head), reading, askedAt));
    }
}
