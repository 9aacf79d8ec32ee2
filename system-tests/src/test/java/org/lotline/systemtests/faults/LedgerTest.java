package org.lotline.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger remembers the last word on every request. */
class LedgerTest {

    private static final Write FIRST = new Write("S1", Act.RECEIPT, "S1", "H1");
    private static final Write SECOND = new Write("R1", Act.RENAME, "S1", "H1");

    @Test
    void givenAnswersOfAllKinds_whenItIsRead_thenTheLastOutcomeOfEachWriteCounts(@TempDir Path folder) throws IOException {
        try (var ledger = Ledger.create(folder.resolve("ledger.txt"))) {
            ledger.sent(FIRST);
            ledger.answered(FIRST, Outcome.UNKNOWN, "connection\treset\nby peer");
            ledger.sent(SECOND);
            ledger.answered(FIRST, Outcome.OK, "");

            var entries = ledger.entries();

            assertThat(entries).containsExactly(new Entry(FIRST, Outcome.OK), new Entry(SECOND, Outcome.UNKNOWN));
        }
    }
}
