package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLot;
import org.lotline.custody.Shortage;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Ruling;

/** What leaves is in the lot's unit and there; what came is never less than what has left. */
class DockRulesTest {

    private static final Instant NEXT_DAY = Instant.parse("2026-03-16T08:00:00Z");

    private final Lot lot = Stated.received();

    @ParameterizedTest
    @CsvSource({
        "0, {bar}, invalid-quantity, quantity.value",
        "-1, {bar}, invalid-quantity, quantity.value",
        "1, kg, wrong-unit, quantity.unit"
    })
    void givenALotInBars_whenWhatIsTakenIsNoQuantityOfIt_thenItIsFound(
            String amount, String unit, String kind, String field) {
        // When
        var found = DockRules.inUnitOf(lot, Quantity.stored(new BigDecimal(amount), Unit.of(unit)));

        // Then
        assertThat(found.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo(kind);
            assertThat(finding.field()).isEqualTo(field);
        });
    }

    @Test
    void givenAPieceWithASerial_whenHalfOfItIsTaken_thenItIsFound() {
        // Given
        lot.unit = "{pc}";
        lot.serial = "SN-1";

        // When
        var found = DockRules.inUnitOf(lot, Quantity.of("0.5", Unit.of("{pc}")));

        // Then
        assertThat(found.against())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind().slug()).isEqualTo("serial-is-one"));
    }

    @Test
    void givenALotInKilograms_whenGramsAreTaken_thenTheyAreKilograms() {
        // Given
        lot.unit = "kg";

        // When
        var taken = DockRules.inUnitOf(lot, Quantity.of("500", Unit.of("g")));

        // Then
        assertThat(taken).isEqualTo(Ruling.given(Quantity.of("0.5", Unit.of("kg"))));
    }

    @Test
    void givenMoreThanThereIs_whenItIsTold_thenItSaysWhatAndWhenAndNobodyReportsIt() {
        // Given
        var here = new HeldLot(lot.lotId, lot.lotNumber, new Item("4140-1.25", "A"), null, null, bars("20"));

        // When
        var found = DockRules.missing(new Shortage(here, NEXT_DAY, bars("0.5")));

        // Then
        assertThat(found.kind().slug()).isEqualTo("not-enough");
        assertThat(found.sentence()).contains("0.5 {bar}", NEXT_DAY.toString(), "20 {bar} are there now");
        assertThat(found.field()).isEqualTo("quantity");
        assertThat(found.deviates()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({", already-used", "7, already-used", "8, ", "9, "})
    void given8BarsThatHaveLeft_whenTheReceiptIsPutRight_thenItIsNeverLessThanThat(String instead, String kind) {
        // Given
        var balance = timeline(taken("8"));

        // When
        var found = DockRules.used(lot, balance, Optional.ofNullable(instead).map(DockRulesTest::bars));

        // Then
        assertThat(found.map(finding -> finding.kind().slug())).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void givenBarsThatHaveLeft_whenTheReceiptWasOfKilograms_thenTheyDontFit() {
        // When
        var found = DockRules.used(lot, timeline(taken("8")), Optional.of(Quantity.of("20", Unit.of("kg"))));

        // Then
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("already-used");
            assertThat(finding.sentence()).contains("20260315-STEEL-001 was taken from in {bar}");
        });
    }

    @Test
    void givenNothingThatHasLeft_whenTheReceiptIsPutRight_thenItMayBeAnythingOrNothing() {
        // Given
        var balance = timeline();

        // When
        var voided = DockRules.used(lot, balance, Optional.empty());
        var otherwise = DockRules.used(lot, balance, Optional.of(Quantity.of("20", Unit.of("kg"))));

        // Then
        assertThat(voided).isEmpty();
        assertThat(otherwise).isEmpty();
    }

    private BalanceTimeline timeline(BalanceEntry... later) {
        var entries = new ArrayList<>(List.of(later));
        entries.add(BalanceEntry.credit(lot.fact.toString(), lot.act.occurredAt(), bars("20")));
        return BalanceTimeline.of(Unit.of("{bar}"), entries);
    }

    private static BalanceEntry taken(String amount) {
        return BalanceEntry.debit("move", NEXT_DAY, bars(amount));
    }

    private static Quantity bars(String amount) {
        return Quantity.of(amount, Unit.of("{bar}"));
    }
}
