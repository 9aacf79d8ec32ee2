package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.SampleTaken;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.thing.Withdrawn;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.WithdrawnAs;

/** What went as a sample or back to its supplier is told, and isn't on hand any more. */
class WithdrawnTest {

    private static final Item BAR = new Item("4140-BAR", "A");

    /** What is recorded here happened some hours before. */
    private static final Instant DAY_AFTER = Plant.START.plus(Duration.ofDays(1));

    private final Plant plant = new Plant(new SplittableRandom(11));
    private final UUID bars = plant.newId();

    @Test
    void givenASampleAndAReturnToTheSupplier_whenTheHeatIsTraced_thenBothAreToldInTimeAndTheRestIsOnHand() {
        // Given
        plant.item(BAR, true);
        plant.receives(bars, "20260315-ACME-001", BAR, new Heat("A48213", "GLS"));
        plant.record(Source.RECEIVING, new SampleTaken(bars, bars("1"), "tensile test"), DAY_AFTER);
        plant.record(
                Source.RECEIVING,
                new LotReturnedToSupplier(bars, bars("4"), "ACME", "RMA-5512", "wrong alloy"),
                DAY_AFTER.plus(Duration.ofDays(1)));

        // When
        var found = Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new HeatSeed("A48213", "GLS"), null, List.of(), reading))
                .identities()
                .getFirst()
                .whereabouts();

        // Then
        assertThat(found.withdrawn())
                .extracting(Withdrawn::kind)
                .containsExactly(WithdrawnAs.SAMPLE, WithdrawnAs.SUPPLIER_RETURN);
        assertThat(found.withdrawn().getLast().supplier()).isEqualTo("ACME");
        assertThat(found.withdrawn().getLast().returnNumber()).isEqualTo("RMA-5512");
        assertThat(found.scrapped()).isEmpty();
        assertThat(found.onHand()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo(Place.DOCK);
            assertThat(row.quantity().value()).isEqualByComparingTo("7.5");
        });
    }

    private static Measure bars(String value) {
        return new Measure(new BigDecimal(value), "{bar}");
    }
}
