package org.lotline.systemtests.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotline.systemtests.faults.compare.Findings;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * What came of one load and the kills under it.
 *
 * @param kills what was killed, in turn
 * @param ledger every write of the round
 * @param refusals how often which act was refused, and for which kind of problem
 * @param caughtUp from the last answer until every event was in the graph
 * @param findings what is not as it was promised
 */
record Round(
        List<Kill> kills, List<Entry> ledger, Map<String, Integer> refusals, Duration caughtUp, Findings findings) {

    Round {
        kills = List.copyOf(kills);
        ledger = List.copyOf(ledger);
        refusals = Map.copyOf(refusals);
    }

    /** What was killed; one word if it was one thing. */
    String name() {
        return kills.size() == 1 ? kills.getFirst().victim().inThePlant() : kills.size() + " in turn";
    }

    long writes(Outcome outcome) {
        return ledger.stream().filter(entry -> entry.is(outcome)).count();
    }

    long acknowledged(Act act) {
        return ledger.stream()
                .filter(entry -> entry.is(Outcome.OK) && entry.write().act() == act)
                .count();
    }

    /** What was acknowledged at least once. */
    Set<Act> acknowledged() {
        return ledger.stream()
                .filter(entry -> entry.is(Outcome.OK))
                .map(entry -> entry.write().act())
                .collect(Collectors.toSet());
    }

    /** How many of the kills count. */
    long counted() {
        return kills.stream().filter(Kill::counts).count();
    }

    @Override
    public String toString() {
        return "%-10s %d/%d kills count  %,d ok, %,d refused, %,d unknown; caught up after %.1f s; %s%n  ok: %s%n  refused: %s"
                .formatted(
                        name(),
                        counted(),
                        kills.size(),
                        writes(Outcome.OK),
                        writes(Outcome.REFUSED),
                        writes(Outcome.UNKNOWN),
                        caughtUp.toMillis() / 1e3,
                        findings.isClean() ? "nothing lost, nothing twice, all in order" : findings.toString(),
                        byAct(),
                        refusals);
    }

    private String byAct() {
        return Arrays.stream(Act.values())
                .map(act -> "%s %,d".formatted(act, acknowledged(act)))
                .collect(Collectors.joining(", "));
    }
}
