package org.lotline.trace.answer.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.thing.FlowKind;
import org.lotline.trace.answer.thing.TracedLot;

/** 100 kg of bars came, 30 of them were split off, and of those 10 were used for shafts. */
class SplitTest extends ShaftsOfBars {

    private final UUID part = plant.newId();

    @BeforeEach
    void split() {
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        bill(line("1", "kg", null, null, null));
        receives(bars, "L1", BAR);
        plant.record(
                Source.RECEIVING,
                new LotSplit(
                        bars,
                        part,
                        "L1-PART",
                        BAR,
                        measure("30", "kg"),
                        "ACME",
                        "SL-77",
                        null,
                        "Rack 9",
                        null,
                        null,
                        "request",
                        "scanned"));
        plant.record(
                Source.RECEIVING, new LotMoved(part, "L1-PART", BAR, measure("10", "kg"), "dock", "floor", null, null));
        issues(part, "10", "kg", null);
        completes(shafts, "10");
    }

    @Test
    void givenAPartThatWasUsed_whenTheHeatIsTracedForward_thenThePartAndWhatCameOfItAreReachedAndEachIsWhereItIs() {
        // When
        var found = forward(new HeatSeed("A48213", "GLS"), null)
                .identities()
                .getFirst()
                .whereabouts();

        // Then
        assertThat(found.lots()).extracting(TracedLot::lotId).containsExactlyInAnyOrder(bars, part, shafts);
        assertThat(found.flows())
                .filteredOn(flow -> flow.kind() == FlowKind.SPLIT_OFF)
                .singleElement()
                .satisfies(flow -> assertThat(flow.quantity()).isEqualTo(measure("30", "kg")));
        assertThat(found.onHand())
                .filteredOn(row -> row.place() == Place.DOCK)
                .extracting(
                        row -> row.lotNumber() + " " + row.quantity().value().toPlainString() + " " + row.locations())
                .containsExactlyInAnyOrder("L1 70 []", "L1-PART 20 [Rack 9]");
    }

    @Test
    void givenShaftsOfAPart_whenTheyAreTracedBackward_thenTheReceiptOfItsLotIsFoundAndThePartLacksNoneOfItsOwn() {
        // When
        var identity = backward(shafts).identities().getFirst();

        // Then
        assertThat(identity.origins().lots()).extracting(TracedLot::lotId).contains(bars, part);
        assertThat(identity.gaps()).extracting(Gap::kind).doesNotContain(GapKind.LOT_NOT_RECEIVED);
    }

    @Test
    void givenAPart_whenItsSupplierLotIsDrilled_thenWhatCameIsAccountedForOnce() {
        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.received()).isEqualByComparingTo("100");
        assertThat(balance.onHand()).isEqualByComparingTo("90");
        assertThat(balance.consumed()).isEqualByComparingTo("10");
        assertThat(balance.belowZero()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("1");
    }
}
