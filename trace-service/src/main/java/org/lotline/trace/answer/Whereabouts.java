package org.lotline.trace.answer;

import java.util.List;

/**
 * Where something went: each node once, by key; the flows by time.
 *
 * @param lots the lots that it is in
 * @param jobs the jobs that it went into
 * @param shipments the shipments that it left with
 * @param flows how it got there
 */
public record Whereabouts(
        List<TracedLot> lots, List<TracedJob> jobs, List<TracedShipment> shipments, List<Flow> flows) {

    public Whereabouts {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
        flows = List.copyOf(flows);
    }
}
