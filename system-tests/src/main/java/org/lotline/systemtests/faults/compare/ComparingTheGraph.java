package org.lotline.systemtests.faults.compare;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/** Compares a ledger with the traces: {@code ok ⊆ graph ⊆ ok ∪ unknown}, each once. */
public final class ComparingTheGraph {

    private final GraphEvidence graph;
    private final Findings findings = new Findings();

    private ComparingTheGraph(GraphEvidence graph) {
        this.graph = graph;
    }

    /**
     * By what one instance of trace answers: each has a graph of its own in memory.
     *
     * @param caller may trace
     */
    public static Findings compare(List<Entry> ledger, Caller caller, String trace) throws IOException {
        return compare(ledger, AskingTheGraph.about(ledger, caller, trace));
    }

    static Findings compare(List<Entry> ledger, GraphEvidence graph) {
        var comparing = new ComparingTheGraph(graph);
        DockLot.of(ledger).forEach(comparing::lot);
        comparing.findings.addAll(ComparingTheGenealogy.compare(ledger, graph.reached()));
        comparing.findings.addAll(Violation.NOT_UP_TO_DATE, graph.notUpToDate());
        return comparing.findings;
    }

    private void lot(DockLot expected) {
        var receipt = expected.receipt();
        var found = graph.carrying(receipt.write().heat(), expected.stated());
        count(receipt, found.size(), "lot");
        if (found.size() == 1 && !receipt.is(Outcome.REFUSED)) {
            state(expected, found.getFirst());
            expected.renames().forEach(rename -> number(rename, found.getFirst()));
            expected.certificates().forEach(certificate -> certificate(certificate, found.getFirst()));
        }
    }

    private void state(DockLot expected, FoundLot found) {
        var possible = expected.possible();
        if (!possible.contains(found.supplierLot())) {
            findings.add(
                    Violation.LOST,
                    "lot %s has supplier lot %s and not %s".formatted(found.lotId(), found.supplierLot(), possible));
        }
    }

    private void number(Entry rename, FoundLot found) {
        count(rename, Collections.frequency(found.numbers(), rename.write().mark()), "number of " + found.lotId());
    }

    private void certificate(Entry certificate, FoundLot lot) {
        var covered = graph.certified().getOrDefault(certificate.write().mark(), List.of());
        count(certificate, covered.size(), "certificate");
        if (covered.size() == 1 && !covered.getFirst().equals(List.of(lot.lotId()))) {
            findings.add(
                    Violation.LOST,
                    "certificate %s covers %s and not lot %s"
                            .formatted(certificate.write().mark(), covered.getFirst(), lot.lotId()));
        }
    }

    private void count(Entry entry, int found, String what) {
        WriteCount.violation(entry.outcome(), found)
                .ifPresent(violation -> findings.add(
                        violation,
                        "graph: %s %s is %s and there %d times"
                                .formatted(what, entry.write().mark(), entry.outcome(), found)));
    }
}
