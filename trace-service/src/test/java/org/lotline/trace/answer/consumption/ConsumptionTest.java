package org.lotline.trace.answer.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotIdSeed;

/** Too little has gone in, by the bill, for what came out. */
class ConsumptionTest extends ShaftsOfBars {

    @Test
    void given48ShaftsOutOfAHundredthOfABar_whenTraced_thenTooLittleWentIn() {
        // Given
        barsAndBill(line("1", "{bar}", "24", null, null));
        issues(bars, "0.01", "{bar}", null);
        completes(shafts, "48");

        // When
        var backward = backward(shafts);
        var forward = forward(new HeatSeed("A48213", null), null);

        // Then
        assertThat(backward.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(backward.gaps().getFirst().message())
                .contains("2 {bar}")
                .contains("0.01")
                .contains("4140-BAR")
                .contains("J1-A");
        assertThat(backward.complete()).isFalse();
        assertThat(forward.gaps()).extracting(Gap::kind).contains(GapKind.CONSUMED_TOO_LITTLE);
    }

    @Test
    void givenABillThatDividesByThree_whenExactlyEnoughWentIn_thenNoGapAndOneGramLessIsOne() {
        // Given
        barsAndBill(line("1", "kg", "3", null, null));
        issues(bars, "16.666", "kg", null);
        issues(bars, "0.667", "kg", null);
        completes(shafts, "52");

        // When
        var before = backward(shafts);
        issues(bars, "1", "g", null);
        var after = backward(shafts);

        // Then
        assertThat(before.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(after.gaps()).isEmpty();
    }

    @Test
    void givenATolerance_whenConsumptionStaysWithin_thenNoGap() {
        // Given
        barsAndBill(line("1", "kg", null, null, "10"));
        issues(bars, "9", "kg", null);
        completes(shafts, "10");

        // When
        var within = backward(shafts);
        plant.record(Source.PRODUCTION, new MaterialReturned(job, bars, measure("0.001", "kg"), null));
        var without = backward(shafts);

        // Then
        assertThat(within.gaps()).isEmpty();
        assertThat(without.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
    }

    @Test
    void givenASubstitute_whenIssued_thenItCounts() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var substitutes = plant.newId();
        plant.item(OTHER_BAR, false);
        receives(substitutes, "L2", OTHER_BAR);
        issues(substitutes, "10", "kg", null);
        completes(shafts, "10");

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void givenIssuesForOneOutput_whenItHasTooLittle_thenTheOtherIsNotBlamed() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        issues(bars, "4", "kg", shafts);
        issues(bars, "15", "kg", others);
        completes(shafts, "10");
        completes(others, "10");

        // When
        var trace = backward(shafts);
        var other = backward(others);

        // Then
        assertThat(trace.gaps()).extracting(Gap::kind).containsExactly(GapKind.CONSUMED_TOO_LITTLE);
        assertThat(other.gaps()).isEmpty();
    }

    @Test
    void givenOneIssueForAllOutputs_whenItIsTooLittleForAllTogether_thenEachMayHaveTooLittle() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        var others = plant.newId();
        issues(bars, "15", "kg", null);
        completes(shafts, "10");
        completes(others, "10");

        // When
        var trace = forward(new LotIdSeed(bars), null);

        // Then
        assertThat(trace.gaps())
                .filteredOn(gap -> gap.kind() == GapKind.CONSUMED_TOO_LITTLE)
                .extracting(Gap::lotId)
                .containsExactlyInAnyOrder(shafts, others);
    }

    @Test
    void givenABillThatCameAfterTheCompletion_whenTraced_thenItIsNotJudgedByIt() {
        // Given
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        receives(bars, "L1", BAR);
        issues(bars, "1", "kg", null);
        completes(shafts, "10");
        bill(line("1", "kg", null, null, null));

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void givenWhatIsNotTraced_whenNothingOfItIsIssued_thenNoGap() {
        // Given
        plant.item(BAR, "NONE", false);
        plant.item(SHAFT, false);
        bill(line("1", "kg", null, null, null));
        receives(bars, "L1", BAR);
        issues(bars, "1", "kg", null);
        completes(shafts, "10");

        // When
        var trace = backward(shafts);

        // Then
        assertThat(trace.gaps()).isEmpty();
    }
}
