package org.lotline.systemtests.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger remembers the last word on every request. */
class LedgerTest {

    private static final Write FIRST = Write.at("S1", Act.RECEIPT, "S1", "H1");
    private static final Write SECOND = new Write("I1", Act.ISSUE, "S1", "H1", "J1", new BigDecimal("0.5"));

    @Test
    void givenAnswersOfAllKinds_whenItIsRead_thenTheLastOutcomeOfEachWriteCounts(@TempDir Path folder)
            throws IOException {
        try (var ledger = Ledger.create(folder.resolve("ledger.txt"))) {
            ledger.sent(FIRST);
            ledger.answered(FIRST, Outcome.UNKNOWN, "connection\treset\nby peer");
            ledger.sent(SECOND);
            ledger.answered(FIRST, Outcome.OK, "");

            var entries = ledger.entries();

            assertThat(entries).containsExactly(new Entry(FIRST, Outcome.OK), new Entry(SECOND, Outcome.UNKNOWN));
        }
    }

    @Test
    void givenTheActs_whenTheyAreCompared_thenNoTwoMarksCanBeTheSame() {
        var letters = Arrays.stream(Act.values()).map(Act::letter);

        assertThat(letters).doesNotHaveDuplicates();
    }
}
