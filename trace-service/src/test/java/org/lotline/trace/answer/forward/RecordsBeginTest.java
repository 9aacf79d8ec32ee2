package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** Lots that were there when records began: what was done with them before is a gap, and without a heat they can't be excluded. */
class RecordsBeginTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Heat BAD = new Heat("A48213", "GLS");
    private static final LocalDate BEGIN = LocalDate.parse("2026-03-01");

    private final Plant plant = new Plant(new SplittableRandom(11));
    private final UUID received = plant.newId();
    private final UUID old = plant.newId();

    @Test
    void givenAnOldLotOfTheHeat_whenTheHeatIsTraced_thenWhenRecordsBeginIsAGap() {
        // Given
        plant.item(BAR, true);
        plant.receives(received, "L1", BAR, BAD);
        plant.record(Source.RECEIVING, opening(old, BAD));

        // When
        var trace = trace(new HeatSeed("A48213", "GLS"));

        // Then
        assertThat(trace.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.RECORDS_BEGIN);
            assertThat(gap.message()).contains("Records begin on 2026-03-01");
        });
        assertThat(trace.identities().getFirst().whereabouts().lots())
                .filteredOn(lot -> lot.lotId().equals(old))
                .extracting(TracedLot::recordsSince)
                .containsExactly(BEGIN);
        assertThat(trace.complete()).isFalse();
    }

    @Test
    void givenAnOldLotWithoutAHeat_whenTheHeatOfItsItemIsTraced_thenItCannotBeExcludedUntilItsHeatIsRecorded() {
        // Given
        plant.item(BAR, true);
        plant.receives(received, "L1", BAR, BAD);
        var halfFilled = plant.record(Source.RECEIVING, opening(old, null));
        ships(old);

        // When
        var open = trace(new HeatSeed("A48213", "GLS"));
        plant.voids(halfFilled, plant.record(Source.RECEIVING, opening(old, new Heat("77A123", "OHS"))));
        var closed = trace(new HeatSeed("A48213", "GLS"));

        // Then
        assertThat(open.cannotBeExcluded()).singleElement().satisfies(suspect -> {
            assertThat(suspect.lot().lotId()).isEqualTo(old);
            assertThat(suspect.lot().recordsSince()).isEqualTo(BEGIN);
            assertThat(suspect.whereabouts().shipments()).hasSize(1);
        });
        assertThat(open.lotsWithoutHeat()).isEqualTo(1);
        assertThat(open.gaps()).extracting(Gap::kind).containsExactly(GapKind.HEAT_MISSING, GapKind.RECORDS_BEGIN);
        assertThat(open.complete()).isFalse();
        assertThat(closed.cannotBeExcluded()).isEmpty();
        assertThat(closed.gaps()).isEmpty();
        assertThat(closed.complete()).isTrue();
    }

    @Test
    void givenTwoOldLotsOfADay_whenOneIsTraced_thenTheGapIsToldOnce() {
        // Given
        plant.item(BAR, true);
        plant.record(Source.RECEIVING, opening(old, BAD));
        plant.record(Source.RECEIVING, opening(received, BAD));

        // When
        var byHeat = trace(new HeatSeed("A48213", null));
        var byLot = trace(new LotSeed("OLD-" + old.toString().substring(0, 8)));

        // Then
        assertThat(byHeat.gaps()).hasSize(1);
        assertThat(byLot.gaps()).extracting(Gap::kind).containsExactly(GapKind.RECORDS_BEGIN);
    }

    private ForwardTrace trace(Seed seed) {
        return Delivery.graphOf(plant.events()).read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
    }

    private void ships(UUID lot) {
        plant.record(
                Source.SHIPPING,
                new ShipmentConfirmed(
                        plant.newId(),
                        "S-1",
                        "EP-2",
                        List.of(new ShipmentConfirmed.Line(
                                lot, new Measure(BigDecimal.ONE, "{bar}"), "EP-88", null, null))));
    }

    /** Nobody knows from whom it came. */
    private LotReceived opening(UUID lot, @Nullable Heat heat) {
        return new LotReceived(
                lot,
                "OLD-" + lot.toString().substring(0, 8),
                plant.newId(),
                BAR,
                new Measure(new BigDecimal("20"), "{bar}"),
                null,
                "SL-2",
                heat,
                null,
                null,
                null,
                "Rack 9",
                null,
                "report",
                "keyed",
                null,
                null,
                BEGIN,
                null,
                "see binder 7",
                null,
                null);
    }
}
