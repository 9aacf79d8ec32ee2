package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceTimelineTest {

    private static final Unit KG = Unit.of("kg");
    private static final Instant EIGHT = Instant.parse("2026-03-15T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-15T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-15T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-15T11:00:00Z");

    private static final BalanceTimeline RECEIVED_AND_USED = BalanceTimeline.of(
            KG, List.of(debit("issue", TEN, "70"), credit("receipt", EIGHT, "100"), credit("return", ELEVEN, "20")));

    @Test
    void givenNothing_whenAsked_thenTheBalanceIsZeroAtAnyTime() {
        // When
        var timeline = BalanceTimeline.empty(KG);
        // Then
        assertThat(timeline.balance()).isEqualTo(Quantity.zero(KG));
        assertThat(timeline.balanceAt(NINE)).isEqualTo(Quantity.zero(KG));
        assertThat(timeline.minimumFrom(Instant.MIN)).isEqualTo(Quantity.zero(KG));
    }

    @Test
    void givenEntriesInAnyOrder_whenAsked_thenBalancesFollowWhatOccurred() {
        // When
        var timeline = RECEIVED_AND_USED;
        // Then
        assertThat(timeline.balance()).isEqualTo(kg("50"));
        assertThat(timeline.balanceAt(EIGHT.minusNanos(1))).isEqualTo(kg("0"));
        assertThat(timeline.balanceAt(EIGHT)).isEqualTo(kg("100"));
        assertThat(timeline.balanceAt(TEN.minusNanos(1))).isEqualTo(kg("100"));
        assertThat(timeline.balanceAt(TEN)).isEqualTo(kg("30"));
    }

    @Test
    void givenALaterWithdrawal_whenAskedForTheMinimum_thenNoMoreIsFreeThanIsLeftThen() {
        // When
        var minimum = RECEIVED_AND_USED.minimumFrom(NINE);
        // Then
        assertThat(minimum).isEqualTo(kg("30"));
        assertThat(RECEIVED_AND_USED.minimumFrom(ELEVEN)).isEqualTo(kg("50"));
        assertThat(RECEIVED_AND_USED.minimumFrom(EIGHT.minusNanos(1))).isEqualTo(kg("0"));
    }

    @Test
    void givenABackdatedDebitWithinTheMinimum_whenChecked_thenAllowed() {
        // Given
        var backdated = debit("late", NINE, "30");
        // When
        var check = RECEIVED_AND_USED.check(backdated);
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Allowed());
    }

    @Test
    void givenABackdatedDebitThatALaterOneNeeds_whenChecked_thenRefusedAtTheLaterMoment() {
        // Given
        var backdated = debit("late", NINE, "30.5");
        // When
        var check = RECEIVED_AND_USED.check(backdated);
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Refused(TEN, kg("0.5")));
    }

    @Test
    void givenACreditAndADebitInOneMoment_whenTheDebitIsChecked_thenTheCreditCameFirst() {
        // Given
        var timeline = BalanceTimeline.empty(KG).with(credit("receipt", NINE, "5"));
        // When
        var check = timeline.check(debit("issue", NINE, "5"));
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Allowed());
        assertThat(timeline.check(debit("issue", NINE.minusNanos(1), "5")))
                .isEqualTo(new BalanceCheck.Refused(NINE.minusNanos(1), kg("5")));
    }

    @Test
    void givenAGapLeftByAReport_whenACreditMakesItSmaller_thenAllowed() {
        // Given
        var gap = BalanceTimeline.empty(KG).with(debit("report", NINE, "10"));
        // When
        var check = gap.check(credit("found", EIGHT, "4"));
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Allowed());
        assertThat(gap.balance()).isEqualTo(kg("-10"));
        assertThat(gap.check(debit("more", TEN, "1"))).isEqualTo(new BalanceCheck.Refused(TEN, kg("11")));
    }

    @Test
    void givenSwappedTags_whenCorrectedAtOnce_thenOnlyTheFinalHistoryIsChecked() {
        // Given: voiding the receipt alone would leave the issue without material
        var correction = new BalanceCorrection(
                Set.of("receipt", "issue"), List.of(debit("issue-2", TEN, "60"), credit("receipt-2", NINE, "60")));
        // When
        var check = RECEIVED_AND_USED.check(correction);
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Allowed());
        assertThat(RECEIVED_AND_USED.with(correction).balance()).isEqualTo(kg("20"));
        assertThat(RECEIVED_AND_USED.check(new BalanceCorrection(Set.of("receipt"), List.of())))
                .isEqualTo(new BalanceCheck.Refused(TEN, kg("70")));
    }

    @Test
    void givenACreditMovedToLater_whenChecked_thenTheMomentThatLosesItIsFound() {
        // Given
        var later = new BalanceCorrection(Set.of("receipt"), List.of(credit("receipt-2", ELEVEN, "100")));
        // When
        var check = RECEIVED_AND_USED.check(later);
        // Then
        assertThat(check).isEqualTo(new BalanceCheck.Refused(TEN, kg("70")));
    }

    @Test
    void givenAnotherUnitOfTheKind_whenAdded_thenTheTimelineKeepsItsUnit() {
        // When
        var timeline = RECEIVED_AND_USED.with(BalanceEntry.debit("sample", ELEVEN, Quantity.of("250", Unit.of("g"))));
        // Then
        assertThat(timeline.balance()).isEqualTo(kg("49.75"));
        assertThat(RECEIVED_AND_USED.balance()).isEqualTo(kg("50"));
    }

    @Test
    void givenAnEntryThatMakesNoSense_whenMade_thenRefused() {
        // Given
        var nothing = kg("0");
        // When / Then
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> credit("a", NINE, "0"))
                .withMessage("0 kg can't be added or taken: give a quantity of more than 0.");
        assertThatExceptionOfType(InvalidQuantityException.class).isThrownBy(() -> debit("a", NINE, "-1"));
        assertThatExceptionOfType(InvalidQuantityException.class)
                .isThrownBy(() -> new BalanceEntry("a", NINE, nothing))
                .withMessage("Nothing was added or taken: give a quantity of more than 0.");
    }

    @Test
    void givenAnIdTwice_orAVoidOfNothing_whenAdded_thenRefused() {
        // Given
        var again = credit("receipt", ELEVEN, "1");
        // When / Then
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RECEIVED_AND_USED.with(again))
                .withMessage("a second entry receipt");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BalanceTimeline.of(KG, List.of(again, again)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RECEIVED_AND_USED.check(new BalanceCorrection(Set.of("receipt"), List.of(again))));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RECEIVED_AND_USED.with(new BalanceCorrection(Set.of("unknown"), List.of())))
                .withMessage("no entry unknown to void");
    }

    private static BalanceEntry credit(String id, Instant at, String amount) {
        return BalanceEntry.credit(id, at, kg(amount));
    }

    private static BalanceEntry debit(String id, Instant at, String amount) {
        return BalanceEntry.debit(id, at, kg(amount));
    }

    private static Quantity kg(String amount) {
        return Quantity.of(amount, KG);
    }
}
