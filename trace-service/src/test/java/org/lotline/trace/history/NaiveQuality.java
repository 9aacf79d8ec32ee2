package org.lotline.trace.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.ShipmentDeviationFound;

/** Work, judgements and holds of a closure, event by event. */
final class NaiveQuality {

    private final NaivePlant plant;
    private final Set<String> reached;
    private final Set<UUID> lots;
    private final Set<UUID> jobs;

    NaiveQuality(NaivePlant plant, Set<String> reached, Set<UUID> lots, Set<UUID> jobs) {
        this.plant = plant;
        this.reached = reached;
        this.lots = lots;
        this.jobs = jobs;
    }

    List<String> holds() {
        var keys = new HashSet<>(reached);
        jobs.forEach(job -> keys.add("job:" + job));
        plant.all(LotReceived.class, r -> lots.contains(r.lotId())).forEach(r -> {
            if (r.heat() != null) {
                keys.add(NaiveArrows.keyOf(r.heat()));
            }
            if (r.supplierLot() != null) {
                keys.add(NaiveArrows.supplierLot(r));
            }
        });
        plant.all(CertificateLinked.class, c -> lots.contains(c.lotId()))
                .forEach(c -> keys.add("certificate:" + c.certificateId()));
        plant.all(RunRecorded.class, r -> jobs.contains(r.jobId())).forEach(r -> keys.add("run:" + r.runId()));
        var lines = new ArrayList<String>();
        for (var hold : plant.all(HoldPlaced.class, h -> h.seeds().stream().anyMatch(seed -> isMeant(seed, keys)))) {
            var released = plant.all(HoldReleased.class, r -> r.holdId().equals(hold.holdId()));
            if (released.stream().allMatch(r -> r.lotId() != null)) {
                var on = new TreeSet<String>();
                hold.seeds().stream().filter(seed -> isMeant(seed, keys)).forEach(seed -> on.add(seed.name()));
                var but = new TreeSet<String>();
                released.forEach(r -> but.add(String.valueOf(r.lotId())));
                lines.add("hold " + hold.holdNumber() + " " + hold.holdId() + " " + on + " " + but);
            }
        }
        return lines;
    }

    private boolean isMeant(HoldSeed seed, Set<String> keys) {
        if (!seed.kind().equals("machine")) {
            return keys.contains(seed.key());
        }
        return !plant.all(
                        RunRecorded.class,
                        r -> jobs.contains(r.jobId())
                                && r.machine() != null
                                && seed.key().equals("machine:" + r.machine().replace(":", "%3A"))
                                && !r.endedAt().isBefore(seed.from())
                                && !r.startedAt().isAfter(seed.to()))
                .isEmpty();
    }

    List<String> work() {
        var lines = new ArrayList<String>();
        var runs = new TreeMap<String, String>();
        plant.all(RunRecorded.class, r -> jobs.contains(r.jobId()))
                .forEach(r -> runs.put(r.runId() + " " + r.jobId(), run(r)));
        lines.addAll(runs.values());
        plant.all(ShipmentDeviationFound.class, d -> reached.contains("shipment:" + d.shipmentId()))
                .forEach(d -> lines.add("shipment deviation " + d.deviationId() + " " + d.lotId() + " " + d.kind()));
        plant.all(DeviationFound.class, d -> jobs.contains(d.jobId()))
                .forEach(d -> lines.add("deviation " + d.deviationId() + " " + d.lotId() + " " + d.kind()));
        plant.all(
                        InspectionRecorded.class,
                        i -> i.lotId() != null && lots.contains(i.lotId())
                                || i.jobId() != null && jobs.contains(i.jobId()))
                .forEach(i -> lines.add("inspection " + i.inspectionId() + " " + i.lotId() + " " + i.jobId() + " "
                        + i.runId() + " " + i.machine() + " " + NaiveText.of(i.quantity()) + " "
                        + i.characteristics().getFirst().name() + " "
                        + i.characteristics().getFirst().value()));
        nonconformances(lines);
        sources(lines);
        return lines;
    }

    private static String run(RunRecorded r) {
        var parameter = r.parameters().getFirst();
        return "run " + r.runId() + " " + r.jobId() + " " + r.operation() + " " + r.machine() + " " + r.operator() + " "
                + r.shift() + " " + r.startedAt() + " " + of(r.good()) + " " + of(r.scrap()) + " " + of(r.rework())
                + " "
                + parameter.name() + parameter.value() + parameter.unit();
    }

    static String of(@Nullable Measure quantity) {
        return quantity == null ? "-" : NaiveGoods.plain(quantity.value());
    }

    private void nonconformances(List<String> lines) {
        var raised = new TreeMap<UUID, NcrRaised>();
        plant.all(
                        NcrRaised.class,
                        n -> n.lots().stream().anyMatch(lots::contains)
                                || n.jobId() != null && jobs.contains(n.jobId()))
                .forEach(n -> raised.put(n.ncrId(), n));
        var decided = new TreeMap<UUID, DispositionDecided>();
        plant.all(
                        DispositionDecided.class,
                        d -> d.lots().stream().anyMatch(lots::contains)
                                || d.lots().isEmpty() && raised.containsKey(d.ncrId()))
                .forEach(d -> decided.put(d.ncrId(), d));
        Stream.concat(raised.keySet().stream(), decided.keySet().stream())
                .distinct()
                .forEach(ncr -> lines.add("ncr " + ncr + " "
                        + Optional.ofNullable(raised.get(ncr))
                                .map(n -> n.description() + " " + n.jobId() + " " + n.machine())
                                .orElse("null null null")
                        + " "
                        + Optional.ofNullable(decided.get(ncr))
                                .map(DispositionDecided::decision)
                                .orElse(null)));
    }

    private void sources(List<String> lines) {
        var found = new TreeSet<String>();
        for (var receipt : plant.all(LotReceived.class, r -> lots.contains(r.lotId()))) {
            if (receipt.heat() != null) {
                found.add(heat(NaiveArrows.keyOf(receipt.heat())));
            }
            if (receipt.supplierLot() != null) {
                found.add("supplier lot " + NaiveArrows.supplierLot(receipt));
            }
        }
        for (var lot : lots) {
            plant.origin(lot)
                    .map(recorded -> switch (recorded.event()) {
                        case LotReceived receipt -> receipt.supplier();
                        case LotSplit split -> split.supplier();
                        default -> null;
                    })
                    .ifPresent(supplier -> found.add("supplier " + supplier));
        }
        plant.all(CertificateLinked.class, c -> lots.contains(c.lotId())).forEach(c -> found.add(certificate(c)));
        lines.addAll(found);
    }

    /** As it was written last. */
    private String heat(String key) {
        Heat last = null;
        for (var receipt : plant.all(LotReceived.class, r -> r.heat() != null)) {
            if (receipt.heat() != null && NaiveArrows.keyOf(receipt.heat()).equals(key)) {
                last = receipt.heat();
            }
        }
        return "heat " + key + " " + last;
    }

    private String certificate(CertificateLinked link) {
        var id = link.certificateId();
        var filed = plant.last(CertificateFiled.class, c -> c.certificateId().equals(id));
        return "certificate " + id + " " + filed.map(CertificateFiled::number).orElse(null) + " "
                + NaiveText.review(plant, id);
    }
}
