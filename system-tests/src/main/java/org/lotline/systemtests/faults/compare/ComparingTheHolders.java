package org.lotline.systemtests.faults.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;

/** Nothing vanishes between two holders, and nothing is with both, whatever was killed while it moved. */
public final class ComparingTheHolders {

    /** A quantity whose mover has died is taken up from the topic, which may take a moment after all else is at rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private ComparingTheHolders() {}

    /**
     * @param events those of all sources since the ledger was begun
     * @param caller may read lots, jobs and shipments
     */
    public static Findings compare(List<Entry> ledger, List<SourceEvent> events, Caller caller)
            throws IOException, InterruptedException {
        var asking = new AskingTheHolders(ledger, events, caller);
        var end = System.nanoTime() + PATIENCE.toNanos();
        var findings = balances(asking.holdings());
        while (!findings.isClean() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN);
            findings = balances(asking.holdings());
        }
        for (var entry : ledger) {
            if (entry.write().act() == Act.SHIPMENT) {
                findings.addAll(opened(entry, asking.isOpened(entry.write().mark())));
            }
        }
        return findings;
    }

    static Findings balances(List<LotWhereabouts> holdings) {
        var findings = new Findings();
        holdings.stream()
                .filter(holding -> !holding.isBalanced())
                .forEach(holding -> findings.add(Violation.OUT_OF_BALANCE, "holders: " + holding));
        return findings;
    }

    private static Findings opened(Entry shipment, boolean isThere) {
        var findings = new Findings();
        WriteCount.violation(shipment.outcome(), isThere ? 1 : 0)
                .ifPresent(violation -> findings.add(
                        violation,
                        "shipping: shipment %s is %s and %s"
                                .formatted(
                                        shipment.write().mark(), shipment.outcome(), isThere ? "there" : "not there")));
        return findings;
    }
}
