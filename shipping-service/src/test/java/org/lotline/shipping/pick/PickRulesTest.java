package org.lotline.shipping.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.Blocks;
import org.lotline.shipping.gate.LotHolds;

/** What is held against shipping is not picked; a report of it deviates; what quality can't say decides nothing. */
class PickRulesTest {

    private static final Quantity ONE = Quantity.of("1", Unit.of("{pc}"));

    @ParameterizedTest(name = "a hold against {0}: found {1}")
    @CsvSource({"ISSUE, false", "SHIP, true", "BOTH, true"})
    void givenAHold_whenTheLotIsPicked_thenItCountsIfItBlocksShipping(Blocks blocks, boolean isFound) {
        // Given
        var holds = new LotHolds(true, Map.of(lotId(2), List.of(new LotHolds.Hold("H-1", "Bores", blocks, "J-2"))));

        // When
        var found = PickRules.held(pick(holds));

        // Then
        assertThat(found).hasSize(isFound ? 1 : 0).allSatisfy(held -> {
            assertThat(held.kind()).isEqualTo(ShippingProblem.ON_HOLD);
            assertThat(held.field()).isEqualTo("lines[1].lot");
            assertThat(held.sentence()).isEqualTo("J-2 is on hold by H-1 on J-2: Bores.");
            assertThat(held.deviates()).isTrue();
        });
    }

    @Test
    void givenQualityThatCanNotSay_whenLotsArePicked_thenNothingIsFound() {
        assertThat(PickRules.held(pick(LotHolds.unknown()))).isEmpty();
    }

    @Test
    void givenWhatTheFloorRefuses_whenItIsToldToWhoPicks_thenItIsAtTheirLine() {
        // Given
        var said = Finding.of(ShippingProblem.UNKNOWN_LOT, "quantity", "There is not enough.", "Take less.");

        // When
        var found = PickRules.atLine(said, "lines[0].lot", "J-1");

        // Then
        assertThat(found.field()).isEqualTo("lines[0].lot");
        assertThat(found.atField()).isEqualTo("J-1: There is not enough.");
        assertThat(found.sentence()).isEqualTo(said.sentence());
    }

    private static FetchedPick pick(LotHolds holds) {
        var lines = List.of(line(1), line(2));
        return new FetchedPick(
                new NewPick(
                        "S-1",
                        "lines",
                        lines.stream().map(FetchedPick.Line::asked).toList(),
                        Optional.empty()),
                lines,
                holds);
    }

    private static FetchedPick.Line line(int id) {
        var number = "J-" + id;
        var lot = new HeldLot(lotId(id), number, new Item("P-100", "C"), null, null, ONE);
        return new FetchedPick.Line(new NewPick.Line(number, ONE, null, null, null), lot, ONE);
    }

    private static UUID lotId(int id) {
        return new UUID(0, id);
    }
}
