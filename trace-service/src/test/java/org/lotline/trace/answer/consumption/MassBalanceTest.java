package org.lotline.trace.answer.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.StockCounted;

/** What went in, beside what the products hold by their bill: what a mock recall leaves unexplained. */
class MassBalanceTest extends ShaftsOfBars {

    @Test
    void given100KilogramsOfWhichTheProductsHold90AndTheScrap8_whenDrilled_then2AreUnexplained() {
        // Given
        barsAndBill(line("1.8", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", SHAFT, measure("50", "{pc}")));
        issues(bars, "100", "kg", null);
        runs("8", "kg");
        completes(shafts, "50");

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("2");
        assertThat(balance.consumed()).isEqualByComparingTo("98");
        assertThat(balance.withoutBill()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("0.98");
    }

    @Test
    void givenADeclaredLoss_whenDrilled_thenItExplainsNoMoreThanThat() {
        // Given
        barsAndBill(line("1.8", "kg", null, "5", "0"));
        issues(bars, "100", "kg", null);
        completes(shafts, "50");
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("5.5");
        assertThat(balance.share()).isEqualByComparingTo("0.945");
    }

    @Test
    void givenScrappedPieces_whenDrilled_thenTheyHoldWhatAGoodOneDoes() {
        // Given
        barsAndBill(line("2", "kg", null, null, null));
        issues(bars, "100", "kg", null);
        runs("5", "{pc}");
        completes(shafts, "45");
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.unexplained()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("1");
    }

    @Test
    void givenAJobThatIsUnderWay_whenDrilled_thenTheRestMayStillComeOutOfIt() {
        // Given
        barsAndBill(line("1", "kg", null, null, null));
        plant.record(Source.PRODUCTION, new JobReleased(job, "J1", SHAFT, measure("100", "{pc}")));
        issues(bars, "100", "kg", null);
        completes(shafts, "50");

        // When
        var open = drill().balances().getFirst();
        plant.record(Source.PRODUCTION, new JobClosed(job, "J1"));
        var closed = drill().balances().getFirst();

        // Then
        assertThat(open.unexplained()).isEqualByComparingTo("0");
        assertThat(closed.unexplained()).isEqualByComparingTo("50");
        assertThat(closed.share()).isEqualByComparingTo("0.5");
    }

    @Test
    void givenNoBill_whenDrilled_thenItSaysThatNobodyKnows() {
        // Given
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        receives(bars, "L1", BAR);
        moves();
        issues(bars, "100", "kg", null);
        completes(shafts, "50");

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.withoutBill()).isEqualByComparingTo("100");
        assertThat(balance.unexplained()).isEqualByComparingTo("0");
        assertThat(balance.share()).isEqualByComparingTo("1");
    }

    @Test
    void givenCountsThatFoundMoreAndLess_whenDrilled_thenBothAreInTheBalanceAndWhatIsMissingIsNotAccountedFor() {
        // Given
        barsAndBill(line("1.8", "kg", null, null, null));
        plant.record(Source.RECEIVING, counted("0", "4"));
        plant.record(Source.RECEIVING, counted("4", "1"));

        // When
        var balance = drill().balances().getFirst();

        // Then
        assertThat(balance.received()).isEqualByComparingTo("100");
        assertThat(balance.found()).isEqualByComparingTo("4");
        assertThat(balance.adjustedOut()).isEqualByComparingTo("3");
        assertThat(balance.onHand()).isEqualByComparingTo("101");
        assertThat(balance.share()).isEqualByComparingTo("0.97");
    }

    private StockCounted counted(String book, String found) {
        var was = new BigDecimal(book);
        var is = new BigDecimal(found);
        return new StockCounted(bars, was, is, is.subtract(was), "kg", "cycle count", null, null);
    }
}
