package org.lotline.trace.answer.thing;

import java.util.List;

/**
 * Where something went: each node once, by key; the flows by time.
 *
 * @param lots the lots that it is in
 * @param jobs the jobs that it went into
 * @param shipments the shipments that it left with
 * @param flows how it got there
 * @param consignees who got it, by code
 * @param onHand what is still in the house, by lot and place
 * @param inProcess what went into jobs that are still open, by lot and job
 * @param scrapped what is no more, by time
 * @param withdrawn samples, and what went back to its supplier, by time
 * @param counted what was counted, by time
 * @param holds open holds on any of it or on a source of it, by key
 */
public record Whereabouts(
        List<TracedLot> lots,
        List<TracedJob> jobs,
        List<TracedShipment> shipments,
        List<Flow> flows,
        List<TracedConsignee> consignees,
        List<OnHand> onHand,
        List<InProcess> inProcess,
        List<Scrapped> scrapped,
        List<Withdrawn> withdrawn,
        List<Counted> counted,
        List<TracedHold> holds) {

    public Whereabouts {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
        flows = List.copyOf(flows);
        consignees = List.copyOf(consignees);
        onHand = List.copyOf(onHand);
        inProcess = List.copyOf(inProcess);
        scrapped = List.copyOf(scrapped);
        withdrawn = List.copyOf(withdrawn);
        counted = List.copyOf(counted);
        holds = List.copyOf(holds);
    }
}
