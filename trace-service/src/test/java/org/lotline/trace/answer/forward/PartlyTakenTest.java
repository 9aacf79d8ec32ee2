package org.lotline.trace.answer.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.thing.TracedConsignee;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;

/** Outputs that took a part of what they hold from another lot: the rest may be of the one that is asked for. */
class PartlyTakenTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item OTHER_BAR = new Item("4130-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");

    private final Plant plant = new Plant(new SplittableRandom(9));
    private final UUID asked = plant.newId();
    private final UUID other = plant.newId();
    private final UUID substitute = plant.newId();
    private final UUID job = plant.newId();
    private final UUID shafts = plant.newId();

    /** A shaft of a kilogram; a tenth less is in the tolerance. */
    PartlyTakenTest() {
        for (var item : List.of(BAR, OTHER_BAR, SHAFT)) {
            plant.item(item, false);
        }
        bill(List.of(OTHER_BAR));
        plant.receives(asked, "L1", BAR, new Heat("A48213", "GLS"));
        plant.receives(other, "L2", BAR, new Heat("B77", "GLS"));
        plant.receives(substitute, "L3", OTHER_BAR, new Heat("C5", "GLS"));
    }

    @Test
    void givenAPartFromAnotherLot_whenTraced_thenTheOutputCannotBeExcludedAndWhereItWentIsTold() {
        // Given
        issues(other, "4", null);
        completes(shafts, "10");
        ships(shafts, "10");

        // When
        var trace = forward(null);

        // Then
        assertThat(trace.complete()).isFalse();
        assertThat(trace.gaps()).extracting(Gap::kind).contains(GapKind.INPUTS_NOT_KNOWN);
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        var suspect = trace.cannotBeExcluded().getFirst();
        assertThat(suspect.reason()).isEqualTo(NotExcluded.Reason.NO_INPUT);
        assertThat(suspect.message()).contains("at least 9 kg").contains("only 4");
        assertThat(suspect.whereabouts().consignees())
                .extracting(TracedConsignee::code)
                .containsExactly("BOEING");
    }

    @Test
    void givenEnoughFromAnotherLot_whenAGramOfItCameBack_thenTheOutputCannotBeExcluded() {
        // Given
        issues(other, "9", null);
        completes(shafts, "10");

        // When
        var before = forward(null);
        plant.record(Source.PRODUCTION, new MaterialReturned(job, other, kilograms("0.001"), null));
        var after = forward(null);

        // Then
        assertThat(before.cannotBeExcluded()).isEmpty();
        assertThat(before.gaps()).isEmpty();
        assertThat(after.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
    }

    @Test
    void givenTheRestIssuedLater_whenAskedAsKnownBefore_thenItCannotBeExcludedAndNowItIs() {
        // Given
        issues(other, "4", null);
        var before = completes(shafts, "10");
        issues(other, "6", null);

        // When
        var then = forward(before);
        var now = forward(null);

        // Then
        assertThat(then.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
        assertThat(now.cannotBeExcluded()).isEmpty();
    }

    @Test
    void givenOutputsWithIssuesOfTheirOwn_whenOneTookTooLittle_thenOnlyThatCannotBeExcluded() {
        // Given
        var others = plant.newId();
        issues(other, "4", shafts);
        issues(other, "100", others);
        completes(shafts, "10");
        completes(others, "10");

        // When
        var trace = forward(null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
    }

    /** It was enough by the bill that took it; by the later one it is of no account. */
    @Test
    void givenASubstituteThatALaterBillLacks_whenOnlyThatWentIn_thenTheOutputCannotBeExcluded() {
        // Given
        bill(List.of());
        issues(substitute, "10", null);
        completes(shafts, "10");

        // When
        var trace = forward(null);

        // Then
        assertThat(trace.cannotBeExcluded())
                .extracting(suspect -> suspect.lot().lotId())
                .containsExactly(shafts);
    }

    private void bill(List<Item> substitutes) {
        var line = new BomLine(BAR, kilograms("1"), null, substitutes, null, new BigDecimal("10"));
        plant.record(Source.PRODUCTION, new BomDefined(SHAFT, "1", List.of(line)));
    }

    private void issues(UUID lot, String quantity, @Nullable UUID output) {
        plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, kilograms(quantity), output));
    }

    /** When it was recorded. */
    private Instant completes(UUID output, String pieces) {
        return plant.record(
                        Source.PRODUCTION,
                        new OutputCompleted(job, output, "J1-A", SHAFT, new Measure(new BigDecimal(pieces), "{pc}")))
                .envelope()
                .time();
    }

    private void ships(UUID lot, String pieces) {
        var quantity = new Measure(new BigDecimal(pieces), "{pc}");
        var line = new ShipmentConfirmed.Line(lot, quantity, "CPO-1", "10", "BA-77");
        plant.record(Source.SHIPPING, new ShipmentConfirmed(plant.newId(), "PS-1", "BOEING", List.of(line)));
    }

    private static Measure kilograms(String value) {
        return new Measure(new BigDecimal(value), "kg");
    }

    private ForwardTrace forward(@Nullable Instant knownAt) {
        return Delivery.graphOf(plant.events())
                .read(reading -> ForwardTracing.trace(new HeatSeed("A48213", "GLS"), knownAt, List.of(), reading));
    }
}
