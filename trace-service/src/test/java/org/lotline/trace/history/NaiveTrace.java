package org.lotline.trace.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.history.View.Identity;

/** Forward traces by brute force over the events of a plant. */
final class NaiveTrace {

    private final NaivePlant plant;
    private final boolean upToDate;
    private final NaiveArrows arrows;
    private final Set<UUID> known = new HashSet<>();
    private final Set<String> lacksInput = new HashSet<>();
    private final Map<String, Set<String>> roots = new HashMap<>();
    private final Map<String, Set<String>> beside = new HashMap<>();

    NaiveTrace(NaivePlant plant, Map<String, Long> heads) {
        this.plant = plant;
        this.upToDate = heads.entrySet().stream().allMatch(head -> plant.prefix(head.getKey()) >= head.getValue());
        this.arrows = new NaiveArrows(plant);
    }

    View byHeat(String number, @Nullable String mill) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        plant.all(LotReceived.class, r -> r.heat() != null).forEach(r -> {
            var heat = r.heat();
            if (heat != null
                    && NaivePlant.same(heat.number()).equals(NaivePlant.same(number))
                    && (mill == null || heat.mill() == null || mill.equals(heat.mill()))) {
                seeds.computeIfAbsent(NaiveArrows.keyOf(heat), key -> new TreeSet<>())
                        .add(heat.number());
            }
        });
        return view(seeds, true);
    }

    View byLotNumber(String number) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        for (var lot : lotsOnRecord()) {
            if (isCalled(lot, number)) {
                seeds.put("lot:" + lot, new TreeSet<>(NaiveText.names(plant, lot)));
            }
        }
        return view(seeds, false);
    }

    /** By a number that it has or had, or the serial number of its maker. */
    private boolean isCalled(UUID lot, String number) {
        var names = new ArrayList<>(NaiveText.names(plant, lot));
        plant.all(LotReceived.class, r -> r.lotId().equals(lot)).forEach(r -> {
            if (r.serial() != null) {
                names.add(r.serial());
            }
        });
        return names.stream().anyMatch(name -> NaivePlant.same(name).equals(NaivePlant.same(number)));
    }

    View byCertificate(String number) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        plant.all(CertificateFiled.class, c -> NaivePlant.same(c.number()).equals(NaivePlant.same(number)))
                .forEach(c -> seeds.computeIfAbsent("certificate:" + c.certificateId(), key -> new TreeSet<>())
                        .add(c.number()));
        return view(seeds, false);
    }

    View byJobNumber(String number) {
        var seeds = new TreeMap<String, TreeSet<String>>();
        plant.all(JobReleased.class, j -> NaivePlant.same(j.jobNumber()).equals(NaivePlant.same(number)))
                .forEach(j -> seeds.put("job:" + j.jobId(), spellings(j.jobId())));
        return view(seeds, false);
    }

    private TreeSet<String> spellings(UUID job) {
        var spellings = new TreeSet<String>();
        plant.all(JobReleased.class, j -> j.jobId().equals(job)).forEach(j -> spellings.add(j.jobNumber()));
        return spellings;
    }

    View byMachine(String machine, Instant from, Instant to) {
        var key = "machine:" + machine.replace(":", "%3A");
        var all = plant.all(RunRecorded.class, r -> machine.equals(r.machine()));
        var meant = new HashSet<String>();
        meant.add(key);
        all.stream()
                .filter(r -> !r.endedAt().isBefore(from) && !r.startedAt().isAfter(to))
                .forEach(r -> meant.add("run:" + r.runId()));
        roots.put(key, meant);
        return view(all.isEmpty() ? Map.of() : Map.of(key, new TreeSet<>()), false);
    }

    View backwardFromLot(String number) {
        var seeds = new TreeMap<String, Set<String>>();
        for (var lot : lotsOnRecord()) {
            if (isCalled(lot, number)) {
                seeds.put("lot:" + lot, Set.of("lot:" + lot));
            }
        }
        return backward(seeds, line -> true);
    }

    View backwardFromShipment(String number) {
        var seeds = new TreeMap<String, Set<String>>();
        plant.all(
                        ShipmentConfirmed.class,
                        s -> NaivePlant.same(s.shipmentNumber()).equals(NaivePlant.same(number)))
                .forEach(s -> seeds.put("shipment:" + s.shipmentId(), Set.of("shipment:" + s.shipmentId())));
        return backward(seeds, line -> true);
    }

    View backwardFromOrder(String number) {
        Predicate<ShipmentConfirmed.Line> bears = line -> {
            var order = line.customerOrder();
            return order != null && NaivePlant.same(order).equals(NaivePlant.same(number));
        };
        var seeds = new TreeMap<String, Set<String>>();
        plant.all(ShipmentConfirmed.class, s -> s.lines().stream().anyMatch(bears))
                .forEach(s -> {
                    var code = plant.last(
                                    ShipmentConfirmed.class,
                                    other -> other.shipmentId().equals(s.shipmentId()))
                            .map(ShipmentConfirmed::consignee)
                            .orElseThrow();
                    var key = "customer-order:" + NaivePlant.same(number) + ":" + code;
                    var roots = seeds.computeIfAbsent(key, any -> new HashSet<>());
                    beside.computeIfAbsent(key, any -> new HashSet<>()).add("shipment:" + s.shipmentId());
                    s.lines().stream().filter(bears).forEach(line -> roots.add("lot:" + line.lotId()));
                });
        return backward(seeds, bears);
    }

    private View backward(Map<String, Set<String>> seeds, Predicate<ShipmentConfirmed.Line> meant) {
        seeds.forEach((key, from) -> known.addAll(NaiveArrows.ids(behind(key, from), "lot:")));
        var identities = new TreeMap<String, Identity>();
        seeds.forEach((key, from) -> identities.put(key, backward(key, from, meant)));
        var gaps = new TreeSet<String>();
        identities.values().forEach(identity -> gaps.addAll(identity.gaps()));
        return new View(identities, new TreeSet<>(), 0, List.copyOf(gaps), upToDate, upToDate && gaps.isEmpty());
    }

    private Identity backward(String key, Set<String> from, Predicate<ShipmentConfirmed.Line> meant) {
        var reached = behind(key, from);
        var lots = NaiveArrows.ids(reached, "lot:");
        var gaps = new TreeSet<String>();
        lots.forEach(lot -> gaps.addAll(NaiveText.gaps(plant, lot, known)));
        gaps.addAll(withoutIssues(reached));
        gaps.addAll(new NaiveInputs(plant).gaps(reached, NaiveArrows.jobs(reached)));
        var quality = new NaiveQuality(plant, reached, lots, NaiveArrows.jobs(reached));
        var further = new ArrayList<>(quality.work());
        further.addAll(quality.holds());
        return new Identity(
                new TreeSet<>(),
                texts(lots, lot -> NaiveText.lot(plant, lot)),
                texts(NaiveArrows.jobs(reached), job -> NaiveText.job(plant, job)),
                texts(
                        NaiveArrows.ids(reached, "shipment:"),
                        shipment -> NaiveText.shipment(plant, shipment, lots, meant)),
                arrows.flows(reached),
                View.sorted(further),
                List.copyOf(gaps),
                upToDate && gaps.isEmpty());
    }

    private Set<String> behind(String key, Set<String> from) {
        var reached = arrows.behind(from);
        reached.addAll(beside.getOrDefault(key, Set.of()));
        return reached;
    }

    private static TreeSet<String> texts(Set<UUID> ids, Function<UUID, String> text) {
        return ids.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of jobs that were reached themselves. */
    private Set<String> withoutIssues(Set<String> reached) {
        var gaps = new TreeSet<String>();
        for (var output : plant.all(OutputCompleted.class, c -> reached.contains("lot:" + c.lotId()))) {
            var issues = plant.all(
                    MaterialIssued.class,
                    m -> m.jobId().equals(output.jobId())
                            && (m.outputLotId() == null || m.outputLotId().equals(output.lotId())));
            var untracked = plant.all(
                    UntrackedIssued.class,
                    u -> u.jobId().equals(output.jobId())
                            && (u.outputLotId() == null || u.outputLotId().equals(output.lotId())));
            if (reached.contains("job:" + output.jobId()) && issues.isEmpty() && untracked.isEmpty()) {
                gaps.add("ISSUES_MISSING " + output.lotId());
            }
        }
        return gaps;
    }

    private Set<UUID> lotsOnRecord() {
        var lots = new HashSet<UUID>();
        plant.all(LotReceived.class, r -> lots.add(r.lotId()));
        plant.all(LotRenamed.class, r -> lots.add(r.lotId()));
        plant.all(OutputCompleted.class, c -> lots.add(c.lotId()));
        plant.all(GoodsReturned.class, g -> lots.add(g.lotId()));
        plant.all(LotSplit.class, s -> lots.add(s.lotId()));
        plant.all(SerialsCompleted.class, s -> true).forEach(s -> s.serials().forEach(unit -> lots.add(unit.lotId())));
        return lots;
    }

    private View view(Map<String, TreeSet<String>> seeds, boolean heat) {
        var suspects = suspects(seeds.keySet(), heat);
        var identities = new TreeMap<String, Identity>();
        seeds.forEach((key, spellings) -> identities.put(key, identity(key, spellings, suspects)));
        var gaps = new TreeSet<String>();
        identities.values().forEach(identity -> gaps.addAll(identity.gaps()));
        suspects.forEach((lot, items) -> {
            gaps.addAll(NaiveText.gaps(plant, UUID.fromString(lot), everything()));
            if (lacksInput.contains(lot)) {
                gaps.add("INPUTS_NOT_KNOWN " + lot);
            } else if (plant.isUnidentified(lot)) {
                gaps.add("HEAT_MISSING " + lot);
            }
        });
        var lacking = plant.lackingHeat(item -> true).size();
        var unknownHeat = heat && seeds.isEmpty() && lacking > 0;
        return new View(
                identities,
                new TreeSet<>(suspects.keySet()),
                lacking,
                List.copyOf(gaps),
                upToDate,
                upToDate && gaps.isEmpty() && !unknownHeat);
    }

    private Identity identity(String key, TreeSet<String> spellings, Map<String, Set<Item>> suspects) {
        var reached = closure(key);
        var lots = NaiveArrows.ids(reached, "lot:");
        var items = itemsOf(lots);
        var gaps = new TreeSet<String>();
        lots.forEach(lot -> gaps.addAll(NaiveText.gaps(plant, lot, everything())));
        gaps.addAll(withoutIssues(reached));
        gaps.addAll(serialsNotNamed(lots));
        var jobs = NaiveArrows.jobs(reached);
        gaps.addAll(new NaiveInputs(plant).gaps(reached, jobs));
        var goods = new NaiveGoods(plant, lots, jobs, NaiveArrows.ids(reached, "shipment:"));
        gaps.addAll(goods.gaps());
        var further = new ArrayList<>(goods.lines());
        further.addAll(new NaiveQuality(plant, reached, lots, jobs).holds());
        var suspected = suspects.entrySet().stream()
                .anyMatch(suspect -> !lacksInput.contains(suspect.getKey()) && plant.isUnidentified(suspect.getKey())
                        || suspect.getValue().stream().anyMatch(items::contains));
        return new Identity(
                spellings,
                texts(lots, lot -> NaiveText.lot(plant, lot)),
                texts(jobs, job -> NaiveText.job(plant, job)),
                texts(
                        NaiveArrows.ids(reached, "shipment:"),
                        shipment -> NaiveText.shipment(plant, shipment, lots, line -> true)),
                arrows.flows(reached),
                View.sorted(further),
                List.copyOf(gaps),
                upToDate && gaps.isEmpty() && !suspected);
    }

    private Set<String> serialsNotNamed(Set<UUID> lots) {
        var gaps = new TreeSet<String>();
        for (var lot : lots) {
            plant.wholeOf(lot).filter(whole -> !lots.contains(whole)).ifPresent(whole -> {
                var issued = plant.all(MaterialIssued.class, m -> m.lotId().equals(whole));
                var shipped = plant.all(
                        ShipmentConfirmed.class,
                        s -> s.lines().stream().anyMatch(line -> line.lotId().equals(whole)));
                if (!issued.isEmpty() || !shipped.isEmpty()) {
                    gaps.add("SERIAL_NOT_NAMED " + lot);
                }
            });
        }
        return gaps;
    }

    private Set<UUID> everything() {
        return lotsOnRecord();
    }

    /** With the items by which each could hold what was asked for. */
    private Map<String, Set<Item>> suspects(Set<String> seeds, boolean heat) {
        var lots = new HashSet<UUID>();
        seeds.forEach(seed -> lots.addAll(NaiveArrows.ids(closure(seed), "lot:")));
        var items = new HashSet<>(itemsOf(lots));
        var suspects = new TreeMap<String, Set<Item>>();
        if (heat) {
            for (var lot : plant.lackingHeat(Set.copyOf(items)::contains)) {
                if (!lots.contains(lot)) {
                    suspects.put(
                            lot.toString(),
                            Set.copyOf(plant.itemOf(lot).stream().toList()));
                    items.addAll(itemsOf(NaiveArrows.ids(closure("lot:" + lot), "lot:")));
                }
            }
        }
        var grew = true;
        while (grew) {
            grew = false;
            var short_ = new NaiveInputs(plant).lacking(Set.copyOf(items));
            for (var entry : short_.entrySet()) {
                if (!lots.contains(entry.getKey())
                        && !suspects.containsKey(entry.getKey().toString())) {
                    grew = true;
                    lacksInput.add(entry.getKey().toString());
                    suspects.put(entry.getKey().toString(), entry.getValue());
                    items.addAll(itemsOf(NaiveArrows.ids(closure("lot:" + entry.getKey()), "lot:")));
                }
            }
        }
        return suspects;
    }

    private Set<String> closure(String seed) {
        return arrows.ahead(roots.getOrDefault(seed, Set.of(seed)));
    }

    private Set<Item> itemsOf(Set<UUID> lots) {
        return lots.stream().flatMap(lot -> plant.itemOf(lot).stream()).collect(Collectors.toSet());
    }
}
