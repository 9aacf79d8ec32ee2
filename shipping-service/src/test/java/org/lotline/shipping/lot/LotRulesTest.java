package org.lotline.shipping.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Tracking;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** Quantities of lots, and which lot a number means. */
class LotRulesTest {

    private static final Item PUMP = new Item("VP-900", "1");
    private static final Unit PC = Unit.of("{pc}");

    @ParameterizedTest(name = "{1} {2} of {0}: {3}")
    @CsvSource({
        "SERIAL, 0.5, {pc}, serial-is-one",
        "SERIAL, 2,   {pc}, ",
        "LOT,    0.5, {pc}, ",
        "LOT,    1,   kg,   wrong-unit"
    })
    void givenALot_whenAQuantityIsStated_thenItIsInItsUnitAndOfSerialsInPieces(
            Tracking tracking, String amount, String unit, @Nullable String kind) {
        // Given
        var policy = Optional.of(new KnownPolicy(PUMP, "{pc}", tracking, "ask", false, false));

        // When
        var ruling = LotRules.quantity(lot(1), policy, Quantity.of(amount, Unit.of(unit)), "lines[0].quantity");

        // Then
        assertThat(kindsOf(ruling.against())).isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(ruling.against())
                .allSatisfy(found -> assertThat(found.field()).startsWith("lines[0].quantity."));
    }

    @ParameterizedTest(name = "standing {0}, void {1}: {2}")
    @CsvSource({"1, 0, ", "0, 0, ", "1, 1, ", "2, 0, ambiguous-lot", "0, 1, void-lot"})
    void givenLotsOfANumber_whenItIsPicked_thenTheOneThatStandsIsMeant(
            int standing, int voided, @Nullable String kind) {
        // Given
        var candidates = new LotCandidates();
        for (var at = 0; at < standing; at++) {
            candidates.addHeld(List.of(lot(at)));
        }
        for (var at = 0; at < voided; at++) {
            candidates.addKnown(List.of(voidLot(10 + at)));
        }

        // When
        var ruling = candidates.only("J-1", "lines[0].lot");

        // Then
        assertThat(kindsOf(ruling.against())).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void givenALotThatNeverWas_whenItIsPicked_thenItIsCalledVoidWithTheReason() {
        // Given
        var candidates = new LotCandidates();
        candidates.addHeld(List.of(lot(1)));
        candidates.addKnown(List.of(voidLot(1)));

        // When
        var ruling = candidates.only("J-1", "lines[0].lot");

        // Then
        assertThat(ruling.against())
                .singleElement()
                .satisfies(found -> assertThat(found.sentence()).contains("because: It never came"));
    }

    @ParameterizedTest(name = "the floor answers {0}: it may come all the same {1}")
    @CsvSource({"404, true", "409, true", "422, false", "503, false"})
    void givenAFloorThatDoesNotGive_whenItHasNotGotIt_thenItMayBeOnItsWay(int status, boolean mayCome) {
        // Given
        var said = Finding.of(new ProblemType("not-enough", "No", status), "quantity", "No.", "Take less.");

        // When
        var isNotThere = LotRules.isNotThere(List.of(said));

        // Then
        assertThat(isNotThere).isEqualTo(mayCome);
    }

    private static List<String> kindsOf(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().slug()).toList();
    }

    private static HeldLot lot(long id) {
        return new HeldLot(new UUID(0, id), "J-1", PUMP, null, null, Quantity.of("5", PC));
    }

    private static KnownLot voidLot(long id) {
        var voiding = new KnownLot.Voiding(Instant.EPOCH, "It never came");
        return new KnownLot(new UUID(0, id), "J-1", PUMP, "{pc}", null, null, null, voiding);
    }
}
