package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.ReceivingProblem;

class SplitRulesTest {

    private static final Unit BAR = Unit.of("{bar}");
    private static final Instant THEN = Instant.parse("2026-03-16T08:00:00Z");

    @Test
    void givenTwoParts_whenBothMakeSense_thenTheyAreInTheLotsUnit() {
        // When
        var parts = SplitRules.parts(Stated.received(), List.of(part("5", null), part("0.5", "BIN-7")));

        // Then
        assertThat(parts.orRefuse())
                .extracting(part -> part.quantity().toString())
                .containsExactly("5 {bar}", "0.5 {bar}");
    }

    @Test
    void givenPartsThatMakeNoSense_whenChecked_thenEachIsToldAtItsPlace() {
        // Given
        var kilograms = new SplittingLots.Part(Quantity.of("1", Unit.of("kg")), null, null);

        // When
        var parts = SplitRules.parts(Stated.received(), List.of(part("5", "has blanks"), kilograms));

        // Then
        assertThat(parts.against())
                .extracting(finding -> finding.field())
                .containsExactly("parts[0].lotNumber", "parts[1].quantity.unit");
    }

    @Test
    void givenAPieceWithASerial_whenSplit_thenThereIsNoPartOfIt() {
        // Given
        var pump = Stated.received();
        pump.serial = "SN-1";

        // When
        var parts = SplitRules.parts(pump, List.of(part("1", null)));

        // Then
        assertThat(parts.against())
                .extracting(finding -> finding.kind())
                .containsExactly(ReceivingProblem.SERIAL_IS_ONE);
    }

    @Test
    void givenAPartThatIsAsItWasSplitOff_whenItIsVoided_thenNothingSpeaksAgainstIt() {
        // Given
        var part = splitOff();

        // When
        var touched = SplitRules.touched(part, timeline(split(part)));

        // Then
        assertThat(touched).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-5", "1", "-1"})
    void givenAPartOfWhichSomethingLeftOrWasFound_whenItIsVoided_thenItIsTouched(String change) {
        // Given
        var part = splitOff();
        var since = new BalanceEntry("since", THEN.plusSeconds(60), bars(change));

        // When
        var touched = SplitRules.touched(part, timeline(split(part), since));

        // Then
        assertThat(touched)
                .hasValueSatisfying(finding -> assertThat(finding.kind()).isEqualTo(ReceivingProblem.ALREADY_USED));
    }

    @Test
    void givenALotWithParts_whenItsOwnerIsCorrected_thenThePartsStandAgainstIt() {
        // Given
        var lot = Stated.received();
        lot.owner = "DELTA";
        var corrected = new CheckedLot(Stated.received().stated(), bars("20"));

        // When
        var other = SplitRules.otherThing(lot, corrected, List.of(splitOff()));

        // Then
        assertThat(other)
                .hasValueSatisfying(finding -> assertThat(finding.kind()).isEqualTo(ReceivingProblem.SPLIT_SINCE));
    }

    @Test
    void givenALotWithoutParts_whenItsOwnerIsCorrected_thenNothingSpeaksAgainstIt() {
        // Given
        var lot = Stated.received();
        lot.owner = "DELTA";
        var corrected = new CheckedLot(Stated.received().stated(), bars("20"));

        // When
        var other = SplitRules.otherThing(lot, corrected, List.of());

        // Then
        assertThat(other).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void givenAPart_whenItIsCorrected_thenOnlyVoidingItIsItsOwn(boolean isVoided, boolean isRefused) {
        // When
        var finding = SplitRules.splitOff(splitOff(), isVoided);

        // Then
        assertThat(finding.isPresent()).isEqualTo(isRefused);
    }

    private static Lot splitOff() {
        var part = Stated.received();
        part.splitFrom = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a003");
        part.splitFact = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a004");
        return part;
    }

    private static BalanceEntry split(Lot part) {
        return BalanceEntry.credit(
                Optional.ofNullable(part.splitFact).orElseThrow().toString(), THEN, bars("5"));
    }

    private static BalanceTimeline timeline(BalanceEntry... entries) {
        return BalanceTimeline.of(BAR, List.of(entries));
    }

    private static SplittingLots.Part part(String amount, @Nullable String number) {
        return new SplittingLots.Part(bars(amount), number, null);
    }

    private static Quantity bars(String amount) {
        return Quantity.stored(new BigDecimal(amount), BAR);
    }
}
