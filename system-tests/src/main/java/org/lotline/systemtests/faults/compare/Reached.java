package org.lotline.systemtests.faults.compare;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the graph says came of a heat. Lots that were received are named by their supplier lots, all else by its number, so that
 * the names are those of the ledger.
 *
 * @param jobs the jobs
 * @param made the lots that were not received: outputs, serials, what came back
 * @param shipments the shipments
 * @param flows what went from one of them into another
 */
record Reached(List<String> jobs, List<String> made, List<String> shipments, List<Flow> flows) {

    Reached {
        jobs = List.copyOf(jobs);
        made = List.copyOf(made);
        shipments = List.copyOf(shipments);
        flows = List.copyOf(flows);
    }

    List<Flow> flows(String kind) {
        return flows.stream().filter(flow -> flow.kind().equals(kind)).toList();
    }

    /**
     * One fact of the graph.
     *
     * @param kind as the trace names it
     * @param from the name of where it came from
     * @param to the name of where it went
     * @param quantity how much; zero if it says none
     */
    record Flow(String kind, String from, String to, BigDecimal quantity) {}
}
