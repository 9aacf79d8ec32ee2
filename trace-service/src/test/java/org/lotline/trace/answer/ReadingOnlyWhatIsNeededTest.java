package org.lotline.trace.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.reach.ReachReading;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.CountedReading;
import org.lotline.trace.lineage.GraphReading;

/** What a question reads grows with what it asks for, and not with what a plant does beside it. */
class ReadingOnlyWhatIsNeededTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Measure TWO_BARS = new Measure(new BigDecimal("2"), "{bar}");

    private final Plant plant = new Plant(new SplittableRandom(7));
    private final UUID bars = plant.newId();
    private final UUID shafts = plant.newId();
    private final UUID job = plant.newId();

    ReadingOnlyWhatIsNeededTest() {
        plant.item(BAR, true);
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TWO_BARS, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, shafts, "J1-A", SHAFT, TWO_BARS));
    }

    @Test
    void givenLotsMovedAndClearedAgainAndAgain_whenTheGateAsksForTheirAncestry_thenItReadsNoMoreThanBefore() {
        // Given
        var before = factsReadBy(reading -> AncestryReading.of(shafts, List.of(), reading));
        for (var use = 0; use < 200; use++) {
            moves(bars);
            moves(shafts);
            clears(bars);
            clears(shafts);
        }

        // When
        var after = factsReadBy(reading -> AncestryReading.of(shafts, List.of(), reading));

        // Then
        assertThat(after).isEqualTo(before).isPositive();
    }

    @Test
    void givenLotsMovedAndClearedAgainAndAgain_whenAHoldAsksForItsReach_thenItReadsNoMoreThanBefore() {
        // Given
        var before = factsReadBy(reading -> ReachReading.of(new LotIdSeed(bars), List.of(), reading));
        for (var use = 0; use < 200; use++) {
            moves(bars);
            clears(shafts);
        }

        // When
        var after = factsReadBy(reading -> ReachReading.of(new LotIdSeed(bars), List.of(), reading));

        // Then
        assertThat(after).isEqualTo(before).isPositive();
    }

    @Test
    void givenAClearanceGivenAgainAndAgain_whenTracedForward_thenNoClearanceIsRead() {
        // Given
        var before = factsReadBy(this::forward);
        for (var use = 0; use < 200; use++) {
            clears(bars);
        }

        // When
        var after = factsReadBy(this::forward);

        // Then
        assertThat(after).isEqualTo(before).isPositive();
    }

    @Test
    void givenManyLotsWithoutHeatOfOtherItems_whenTracedForward_thenTheyAreCountedAndNotRead() {
        // Given
        var other = new Item("OTHER-BAR", "A");
        plant.item(other, true);
        plant.receives(plant.newId(), "O-0", other, null);
        var before = factsReadBy(this::forward);
        for (var lot = 1; lot <= 300; lot++) {
            plant.receives(plant.newId(), "O-" + lot, other, null);
        }

        // When
        var after = factsReadBy(this::forward);

        // Then
        assertThat(after).isEqualTo(before).isPositive();
        assertThat(forward(Delivery.graphOf(plant.events())).lotsWithoutHeat()).isEqualTo(301);
    }

    /** A product may have been made very many times. */
    @Test
    void givenManyOutputsOfAProductThatTakesTheItem_whenTracedForward_thenThoseThatTookEnoughAreNotRead() {
        // Given
        plant.record(
                Source.PRODUCTION,
                new BomDefined(
                        SHAFT, "1", List.of(new BomDefined.BomLine(BAR, TWO_BARS, new BigDecimal("2"), List.of()))));
        makes();
        var before = factsReadBy(this::forward);
        for (var lot = 0; lot < 300; lot++) {
            makes();
        }

        // When
        var after = factsReadBy(this::forward);

        // Then
        assertThat(after).isEqualTo(before).isPositive();
    }

    private void makes() {
        var another = plant.newId();
        var lot = plant.newId();
        plant.receives(lot, "M1", BAR, new Heat("OTHER", "GLS"));
        plant.record(Source.PRODUCTION, new MaterialIssued(another, lot, TWO_BARS, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(another, plant.newId(), "J2-A", SHAFT, TWO_BARS));
    }

    private ForwardTrace forward(GraphReading reading) {
        return ForwardTracing.trace(new HeatSeed("A48213", null), null, List.of(), reading);
    }

    private long factsReadBy(Function<GraphReading, ?> question) {
        var counted = new CountedReading(Delivery.graphOf(plant.events()));
        assertThat((Object) question.apply(counted)).isNotNull();
        return counted.facts();
    }

    private void moves(UUID lot) {
        plant.record(Source.RECEIVING, new LotMoved(lot, "as scanned", BAR, TWO_BARS, "dock", "floor", null, null));
    }

    private void clears(UUID lot) {
        plant.record(
                Source.QUALITY,
                new ClearanceGiven(plant.newId(), "issue", lot, TWO_BARS, job, null, null, "verified", null));
    }
}
