package org.lotline.trace.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.UntrackedIssued;

/** What leads to what, drawn from the events of a plant; followed over all arrows again and again until nothing is added. */
final class NaiveArrows {

    private record Arrow(String from, String to, String flow) {}

    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Arrow> back = new ArrayList<>();

    NaiveArrows(NaivePlant plant) {
        plant.standing().forEach(this::draw);
    }

    private void draw(Recorded recorded) {
        switch (recorded.event()) {
            case LotReceived r -> {
                arrow("receipt:" + r.receiptId(), "lot:" + r.lotId(), "RECEIVED_AS " + NaiveText.of(r.quantity()));
                if (r.heat() != null) {
                    arrow(keyOf(r.heat()), "lot:" + r.lotId(), "HEAT_OF ");
                }
                if (r.supplierLot() != null) {
                    arrow(supplierLot(r), "lot:" + r.lotId(), "SUPPLIER_LOT_OF ");
                }
            }
            case CertificateLinked c -> arrow("certificate:" + c.certificateId(), "lot:" + c.lotId(), "CERTIFIES ");
            case MaterialIssued i
            when i.outputLotId() == null ->
                arrow("lot:" + i.lotId(), "job:" + i.jobId(), "ISSUED " + NaiveText.of(i.quantity()));
            case MaterialIssued i -> {
                var output = "transformation:" + i.jobId() + ":" + i.outputLotId();
                arrow("lot:" + i.lotId(), output, "ISSUED " + NaiveText.of(i.quantity()));
                arrow(output, "lot:" + i.outputLotId(), "ISSUED ");
            }
            case UntrackedIssued u
            when u.outputLotId() != null ->
                arrow("transformation:" + u.jobId() + ":" + u.outputLotId(), "lot:" + u.outputLotId(), "ISSUED ");
            case OutputCompleted c ->
                arrow("job:" + c.jobId(), "lot:" + c.lotId(), "COMPLETED " + NaiveText.of(c.quantity()));
            case ShipmentConfirmed s ->
                s.lines()
                        .forEach(line -> arrow(
                                "lot:" + line.lotId(),
                                "shipment:" + s.shipmentId(),
                                "SHIPPED " + NaiveText.of(line.quantity())));
            case SerialsCompleted c ->
                c.serials().forEach(unit -> arrow("lot:" + c.lotId(), "lot:" + unit.lotId(), "SERIAL_OF "));
            case GoodsReturned g ->
                arrow("lot:" + g.shippedLotId(), "lot:" + g.lotId(), "RETURNED_AS " + NaiveText.of(g.quantity()));
            case LotSplit s ->
                arrow("lot:" + s.sourceLotId(), "lot:" + s.lotId(), "SPLIT_OFF " + NaiveText.of(s.quantity()));
            case RunRecorded r -> arrow("run:" + r.runId(), "job:" + r.jobId(), "RAN_FOR ");
            case DeviationFound d -> arrow("deviation:" + d.deviationId(), "job:" + d.jobId(), "DEVIATION_OF ");
            case MaterialReturned m -> {
                var from = m.outputLotId() == null
                        ? "job:" + m.jobId()
                        : "transformation:" + m.jobId() + ":" + m.outputLotId();
                back.add(new Arrow(
                        from,
                        "lot:" + m.lotId(),
                        "RETURNED_FROM_JOB " + NaiveText.of(m.quantity()) + " " + from + " lot:" + m.lotId()));
            }
            default -> {}
        }
    }

    private void arrow(String from, String to, String flow) {
        arrows.add(new Arrow(from, to, flow + " " + from + " " + to));
    }

    static String keyOf(Heat heat) {
        return "heat:" + (heat.mill() == null ? "" : heat.mill()) + ":" + NaivePlant.same(heat.number());
    }

    static String supplierLot(LotReceived r) {
        return "supplier-lot:%s:%s:%s:%s"
                .formatted(
                        r.supplier() == null ? "" : r.supplier(),
                        r.item().partNumber(),
                        r.item().revision(),
                        NaivePlant.same(String.valueOf(r.supplierLot())));
    }

    /** What these came from, themselves too. */
    Set<String> behind(Set<String> from) {
        var reached = new HashSet<>(from);
        var grew = true;
        while (grew) {
            grew = false;
            for (var arrow : arrows) {
                grew |= reached.contains(arrow.to()) && reached.add(arrow.from());
            }
        }
        return reached;
    }

    /** What came of these, themselves too. */
    Set<String> ahead(Set<String> from) {
        var reached = new HashSet<>(from);
        var grew = true;
        while (grew) {
            grew = false;
            for (var arrow : arrows) {
                grew |= reached.contains(arrow.from()) && reached.add(arrow.to());
            }
        }
        return reached;
    }

    List<String> flows(Set<String> reached) {
        var flows = new ArrayList<String>();
        for (var arrow : arrows) {
            var output = arrow.from().replace("job:", "transformation:") + ":"
                    + arrow.to().replace("lot:", "");
            if (reached.contains(arrow.to()) && (reached.contains(arrow.from()) || reached.contains(output))) {
                flows.add(arrow.flow());
            }
        }
        for (var arrow : back) {
            if (reached.contains(arrow.to()) && reached.contains(arrow.from())) {
                flows.add(arrow.flow());
            }
        }
        return View.sorted(flows);
    }

    static Set<UUID> jobs(Set<String> reached) {
        var jobs = new HashSet<>(ids(reached, "job:"));
        reached.stream()
                .filter(key -> key.startsWith("transformation:"))
                .map(key -> UUID.fromString(key.split(":")[1]))
                .forEach(jobs::add);
        return jobs;
    }

    static Set<UUID> ids(Set<String> reached, String kind) {
        return reached.stream()
                .filter(key -> key.startsWith(kind))
                .map(key -> UUID.fromString(key.substring(kind.length())))
                .collect(Collectors.toSet());
    }
}
