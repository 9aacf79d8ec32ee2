package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** Found material of which nobody knows which lot it is can be of any heat. */
class FoundMaterialTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item GUESS = new Item("LOOKS-LIKE-IT", "A");
    private static final Heat BAD = new Heat("A48213", "GLS");

    private final Plant plant = new Plant(new SplittableRandom(9));
    private final UUID received = plant.newId();
    private final UUID found = plant.newId();

    @Test
    void givenFoundMaterialOfAnyGuessedItem_whenAHeatIsTraced_thenItCannotBeExcludedUntilItsIdentityIsRecorded() {
        // Given
        plant.item(BAR, true);
        plant.item(GUESS, false);
        plant.receives(received, "L1", BAR, BAD);
        var fact = plant.record(Source.RECEIVING, found(null, LotReceived.IDENTITY_UNKNOWN));

        // When
        var open = trace(new HeatSeed("A48213", "GLS"));
        plant.voids(
                fact, plant.record(Source.RECEIVING, found(new Heat("77A123", "OHS"), LotReceived.IDENTITY_RECORDED)));
        var closed = trace(new HeatSeed("A48213", "GLS"));

        // Then
        assertThat(open.cannotBeExcluded())
                .singleElement()
                .satisfies(suspect -> assertThat(suspect.lot().lotId()).isEqualTo(found));
        assertThat(open.identities()).extracting(TraceIdentity::complete).containsExactly(false);
        assertThat(open.gaps()).extracting(Gap::kind).containsExactly(GapKind.HEAT_MISSING);
        assertThat(open.lotsWithoutHeat()).isEqualTo(1);
        assertThat(open.complete()).isFalse();
        assertThat(closed.cannotBeExcluded()).isEmpty();
        assertThat(closed.complete()).isTrue();
    }

    private ForwardTrace trace(Seed seed) {
        return Delivery.graphOf(plant.events()).read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
    }

    private LotReceived found(@Nullable Heat heat, String identity) {
        return new LotReceived(
                found,
                "20260407-FOUND-001",
                plant.newId(),
                GUESS,
                new Measure(new BigDecimal("3"), "{bar}"),
                null,
                null,
                heat,
                null,
                null,
                null,
                "Behind Rack 9",
                null,
                "request",
                "scanned",
                null,
                null,
                null,
                null,
                "No tag",
                null,
                identity);
    }
}
