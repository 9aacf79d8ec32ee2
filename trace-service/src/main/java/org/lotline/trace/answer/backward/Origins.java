package org.lotline.trace.answer.backward;

import java.util.List;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.TracedDeviation;
import org.lotline.trace.answer.thing.TracedHold;
import org.lotline.trace.answer.thing.TracedInspection;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedNonconformance;
import org.lotline.trace.answer.thing.TracedRun;
import org.lotline.trace.answer.thing.TracedShipment;

/**
 * What something came from: each thing once.
 *
 * @param lots itself and all material, by key
 * @param jobs the jobs that made it, by key
 * @param shipments the shipments that were asked for, by key
 * @param runs of those jobs, by start
 * @param machines of those runs, in alphabetical order
 * @param operators of those runs, in alphabetical order
 * @param heats by key
 * @param supplierLots by key
 * @param suppliers by code
 * @param certificates by id
 * @param inspections of those lots and jobs, by time
 * @param deviations of those jobs, by time
 * @param shipmentDeviations of those shipments, by time
 * @param nonconformances of those lots, jobs and deviations, by key
 * @param flows by time
 * @param holds open holds on any of it, by key
 */
public record Origins(
        List<TracedLot> lots,
        List<TracedJob> jobs,
        List<TracedShipment> shipments,
        List<TracedRun> runs,
        List<String> machines,
        List<String> operators,
        List<TracedSource.Heat> heats,
        List<TracedSource.SupplierLot> supplierLots,
        List<TracedSource.Supplier> suppliers,
        List<CertificateOnCard> certificates,
        List<TracedInspection> inspections,
        List<TracedDeviation> deviations,
        List<ShipmentDeviation> shipmentDeviations,
        List<TracedNonconformance> nonconformances,
        List<Flow> flows,
        List<TracedHold> holds) {

    public Origins {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
        runs = List.copyOf(runs);
        machines = List.copyOf(machines);
        operators = List.copyOf(operators);
        heats = List.copyOf(heats);
        supplierLots = List.copyOf(supplierLots);
        suppliers = List.copyOf(suppliers);
        certificates = List.copyOf(certificates);
        inspections = List.copyOf(inspections);
        deviations = List.copyOf(deviations);
        shipmentDeviations = List.copyOf(shipmentDeviations);
        nonconformances = List.copyOf(nonconformances);
        flows = List.copyOf(flows);
        holds = List.copyOf(holds);
    }
}
