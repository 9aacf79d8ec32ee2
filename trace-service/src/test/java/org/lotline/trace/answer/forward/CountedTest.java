package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.StockCounted;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.thing.Counted;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.Whereabouts;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** What counts found is told, and what is on hand follows. 12.5 bars came; what is recorded here happened some hours before. */
class CountedTest {

    private static final Item BAR = new Item("4140-BAR", "A");

    private final Plant plant = new Plant(new SplittableRandom(11));
    private final UUID bars = plant.newId();

    @BeforeEach
    void receive() {
        plant.item(BAR, true);
        plant.receives(bars, "20260315-ACME-001", BAR, new Heat("A48213", "GLS"));
    }

    @Test
    void givenACountThatFoundLess_whenTheHeatIsTraced_thenItIsToldAndWhatWasFoundIsOnHandThere() {
        // Given
        counted("12.5", "10", "Rack 9", 1);

        // When
        var found = whereabouts();

        // Then
        assertThat(found.counted()).singleElement().satisfies(row -> {
            assertThat(row.book().value()).isEqualByComparingTo("12.5");
            assertThat(row.found().value()).isEqualByComparingTo("10");
            assertThat(row.difference().value()).isEqualByComparingTo("-2.5");
            assertThat(row.location()).isEqualTo("Rack 9");
            assertThat(row.reason()).isEqualTo("cycle count");
        });
        assertThat(found.onHand()).singleElement().satisfies(row -> {
            assertThat(row.quantity().value()).isEqualByComparingTo("10");
            assertThat(row.locations()).last().isEqualTo("Rack 9");
        });
    }

    @Test
    void givenABalanceBelowZero_whenNothingWasFound_thenNothingIsOnHandAndNoGapIsLeft() {
        // Given
        plant.record(
                Source.RECEIVING,
                new MaterialScrapped(bars, new Measure(new BigDecimal("13.5"), "{bar}"), "bent", null),
                Plant.START.plus(Duration.ofDays(1)));
        counted("-1", "0", null, 2);

        // When
        var found = whereabouts();

        // Then
        assertThat(found.onHand()).extracting(OnHand::quantity).isEmpty();
        assertThat(found.counted()).extracting(Counted::difference).hasSize(1);
    }

    private void counted(String book, String found, @Nullable String location, int days) {
        var difference = new BigDecimal(found).subtract(new BigDecimal(book));
        plant.record(
                Source.RECEIVING,
                new StockCounted(
                        bars,
                        new BigDecimal(book),
                        new BigDecimal(found),
                        difference,
                        "{bar}",
                        "cycle count",
                        location,
                        null),
                Plant.START.plus(Duration.ofDays(days)));
    }

    private Whereabouts whereabouts() {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new HeatSeed("A48213", "GLS"), null, List.of(), reading))
                .identities()
                .getFirst()
                .whereabouts();
    }
}
