package org.lotline.trace.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.trace.history.View.Identity;

/** Forward traces by brute force over the events of a plant. */
final class NaiveTrace {

    private record Arrow(String from, String to, String flow) {}

    private final NaivePlant plant;
    private final boolean upToDate;
    private final List<Arrow> arrows = new ArrayList<>();

    NaiveTrace(NaivePlant plant, Map<String, Long> heads) {
        this.plant = plant;
        this.upToDate = heads.entrySet().stream().allMatch(head -> plant.prefix(head.getKey()) >= head.getValue());
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
            case OutputCompleted c ->
                arrow("job:" + c.jobId(), "lot:" + c.lotId(), "COMPLETED " + NaiveText.of(c.quantity()));
            case ShipmentConfirmed s ->
                s.lines()
                        .forEach(line -> arrow(
                                "lot:" + line.lotId(),
                                "shipment:" + s.shipmentId(),
                                "SHIPPED " + NaiveText.of(line.quantity())));
            default -> {}
        }
    }

    private void arrow(String from, String to, String flow) {
        arrows.add(new Arrow(from, to, flow + " " + from + " " + to));
    }

    private static String keyOf(Heat heat) {
        return "heat:" + (heat.mill() == null ? "" : heat.mill()) + ":" + NaivePlant.same(heat.number());
    }

    private static String supplierLot(LotReceived r) {
        return "supplier-lot:%s:%s:%s:%s"
                .formatted(
                        r.supplier(),
                        r.item().partNumber(),
                        r.item().revision(),
                        NaivePlant.same(String.valueOf(r.supplierLot())));
    }

    View byHeat(String number, @Nullable String mill) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        plant.all(LotReceived.class, r -> r.heat() != null).forEach(r -> {
            var heat = r.heat();
            if (heat != null
                    && NaivePlant.same(heat.number()).equals(NaivePlant.same(number))
                    && (mill == null || heat.mill() == null || mill.equals(heat.mill()))) {
                seeds.computeIfAbsent(keyOf(heat), key -> new TreeSet<>()).add(heat.number());
            }
        });
        return view(seeds, true);
    }

    View byLotNumber(String number) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        for (var lot : lotsOnRecord()) {
            var names = NaiveText.names(plant, lot);
            if (names.stream().anyMatch(name -> NaivePlant.same(name).equals(NaivePlant.same(number)))) {
                seeds.put("lot:" + lot, new TreeSet<>(names));
            }
        }
        return view(seeds, false);
    }

    View byCertificate(String number) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        plant.all(CertificateFiled.class, c -> NaivePlant.same(c.number()).equals(NaivePlant.same(number)))
                .forEach(c -> seeds.computeIfAbsent("certificate:" + c.certificateId(), key -> new TreeSet<>())
                        .add(c.number()));
        return view(seeds, false);
    }

    private Set<UUID> lotsOnRecord() {
        var lots = new HashSet<UUID>();
        plant.all(LotReceived.class, r -> lots.add(r.lotId()));
        plant.all(LotRenamed.class, r -> lots.add(r.lotId()));
        plant.all(OutputCompleted.class, c -> lots.add(c.lotId()));
        return lots;
    }

    private View view(Map<String, TreeSet<String>> seeds, boolean heat) {
        var suspects = heat ? suspects(seeds.keySet()) : new TreeSet<String>();
        var identities = new TreeMap<String, Identity>();
        seeds.forEach((key, spellings) -> identities.put(key, identity(key, spellings, suspects)));
        var gaps = new TreeSet<String>();
        identities.values().forEach(identity -> gaps.addAll(identity.gaps()));
        suspects.forEach(lot -> gaps.addAll(NaiveText.gaps(plant, UUID.fromString(lot))));
        var lacking = plant.lackingHeat(item -> true).size();
        var unknownHeat = heat && seeds.isEmpty() && lacking > 0;
        return new View(
                identities, suspects, lacking, List.copyOf(gaps), upToDate, upToDate && gaps.isEmpty() && !unknownHeat);
    }

    private Identity identity(String key, TreeSet<String> spellings, Set<String> suspects) {
        var reached = closure(key);
        var lots = ids(reached, "lot:");
        var items = itemsOf(lots);
        var gaps = new TreeSet<String>();
        lots.forEach(lot -> gaps.addAll(NaiveText.gaps(plant, lot)));
        var suspected = suspects.stream()
                .anyMatch(lot -> plant.itemOf(UUID.fromString(lot))
                        .filter(items::contains)
                        .isPresent());
        return new Identity(
                spellings,
                lots.stream().map(lot -> NaiveText.lot(plant, lot)).collect(Collectors.toCollection(TreeSet::new)),
                jobs(reached).stream()
                        .map(job -> NaiveText.job(plant, job))
                        .collect(Collectors.toCollection(TreeSet::new)),
                ids(reached, "shipment:").stream()
                        .map(shipment -> NaiveText.shipment(plant, shipment, lots))
                        .collect(Collectors.toCollection(TreeSet::new)),
                flows(reached),
                List.copyOf(gaps),
                upToDate && gaps.isEmpty() && !suspected);
    }

    private TreeSet<String> suspects(Set<String> seeds) {
        var lots = new HashSet<UUID>();
        seeds.forEach(seed -> lots.addAll(ids(closure(seed), "lot:")));
        Predicate<Item> sameItem = itemsOf(lots)::contains;
        return plant.lackingHeat(sameItem).stream()
                .filter(lot -> !lots.contains(lot))
                .map(UUID::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Item> itemsOf(Set<UUID> lots) {
        return lots.stream().flatMap(lot -> plant.itemOf(lot).stream()).collect(Collectors.toSet());
    }

    /** Over all arrows again and again until nothing is added. */
    private Set<String> closure(String seed) {
        var reached = new HashSet<>(Set.of(seed));
        var grew = true;
        while (grew) {
            grew = false;
            for (var arrow : arrows) {
                grew |= reached.contains(arrow.from()) && reached.add(arrow.to());
            }
        }
        return reached;
    }

    private List<String> flows(Set<String> reached) {
        var flows = new ArrayList<String>();
        for (var arrow : arrows) {
            var output = arrow.from().replace("job:", "transformation:") + ":"
                    + arrow.to().replace("lot:", "");
            if (reached.contains(arrow.to()) && (reached.contains(arrow.from()) || reached.contains(output))) {
                flows.add(arrow.flow());
            }
        }
        return View.sorted(flows);
    }

    private static Set<UUID> jobs(Set<String> reached) {
        var jobs = new HashSet<>(ids(reached, "job:"));
        reached.stream()
                .filter(key -> key.startsWith("transformation:"))
                .map(key -> UUID.fromString(key.split(":")[1]))
                .forEach(jobs::add);
        return jobs;
    }

    private static Set<UUID> ids(Set<String> reached, String kind) {
        return reached.stream()
                .filter(key -> key.startsWith(kind))
                .map(key -> UUID.fromString(key.substring(kind.length())))
                .collect(Collectors.toSet());
    }
}
