package org.lotline.systemtests.faults;

import java.time.Duration;
import java.util.List;

/**
 * What came of one kill.
 *
 * @param victim what was killed
 * @param counts whether a request was unanswered and the outbox not empty when it was
 * @param ledger every write of the round
 * @param caughtUp from the last answer until every event was in the graph
 * @param findings what is not as it was promised
 */
record Round(Victim victim, boolean counts, List<Entry> ledger, Duration caughtUp, Findings findings) {

    Round {
        ledger = List.copyOf(ledger);
    }

    long writes(Outcome outcome) {
        return ledger.stream().filter(entry -> entry.is(outcome)).count();
    }

    @Override
    public String toString() {
        return "%-10s %s  %,d ok, %,d refused, %,d unknown; caught up after %.1f s; %s"
                .formatted(
                        victim.inThePlant(),
                        counts ? "killed under load" : "killed, doesn't count",
                        writes(Outcome.OK),
                        writes(Outcome.REFUSED),
                        writes(Outcome.UNKNOWN),
                        caughtUp.toMillis() / 1e3,
                        findings.isClean() ? "nothing lost, nothing twice, all in order" : findings.toString());
    }
}
