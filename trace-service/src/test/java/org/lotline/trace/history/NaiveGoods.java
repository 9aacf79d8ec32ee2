package org.lotline.trace.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotReturnedToSupplier;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.MaterialScrapped;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SampleTaken;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.ShipmentPicked;
import org.lotline.contracts.events.StockCounted;

/** Where the quantities of a closure are, event by event. */
final class NaiveGoods {

    private final NaivePlant plant;
    private final Set<UUID> lots;
    private final Set<UUID> jobs;
    private final Set<UUID> shipments;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> gaps = new TreeSet<>();

    NaiveGoods(NaivePlant plant, Set<UUID> lots, Set<UUID> jobs, Set<UUID> shipments) {
        this.plant = plant;
        this.lots = lots;
        this.jobs = jobs;
        this.shipments = shipments;
        lots.forEach(this::lot);
        lots.forEach(this::inProcess);
        scrapped();
        consignees();
    }

    List<String> lines() {
        return lines;
    }

    /** What is below zero, of lots that are on record. */
    Set<String> gaps() {
        return gaps;
    }

    private void lot(UUID lot) {
        var sums = new TreeMap<String, BigDecimal>();
        var where = new TreeMap<String, List<String>>();
        var slips = new TreeMap<String, String>();
        for (var recorded : plant.standing()) {
            var source = recorded.envelope().source();
            switch (recorded.event()) {
                case LotReceived r
                when r.lotId().equals(lot) -> {
                    add(sums, "dock", r.quantity(), 1);
                    put(where, "dock", r.location());
                }
                case OutputCompleted c when c.lotId().equals(lot) -> add(sums, "floor", c.quantity(), 1);
                case MaterialReturned m when m.lotId().equals(lot) -> add(sums, "floor", m.quantity(), 1);
                case MaterialIssued m when m.lotId().equals(lot) -> add(sums, "floor", m.quantity(), -1);
                case GoodsReturned g when g.lotId().equals(lot) -> add(sums, "finished-goods", g.quantity(), 1);
                case MaterialScrapped m when m.lotId().equals(lot) -> add(sums, holderOf(source), m.quantity(), -1);
                case SampleTaken s when s.lotId().equals(lot) -> add(sums, holderOf(source), s.quantity(), -1);
                case LotReturnedToSupplier r
                when r.lotId().equals(lot) -> add(sums, holderOf(source), r.quantity(), -1);
                case SerialsCompleted s -> serials(lot, s, sums);
                case ShipmentConfirmed s ->
                    s.lines().stream()
                            .filter(line -> line.lotId().equals(lot))
                            .forEach(line -> add(sums, "finished-goods", line.quantity(), -1));
                case ShipmentPicked p
                when p.lotId().equals(lot) && !isConfirmed(p.shipmentId()) -> {
                    add(sums, "finished-goods", p.quantity(), -1);
                    add(sums, "staged " + p.shipmentId(), p.quantity(), 1);
                    slips.put("staged " + p.shipmentId(), p.shipmentNumber());
                }
                default -> {}
            }
        }
        plant.all(LotSplit.class, s -> true).forEach(s -> split(lot, s, sums, where));
        plant.all(LotMoved.class, m -> m.lotId().equals(lot)).forEach(m -> {
            add(sums, m.from(), m.quantity(), -1);
            add(sums, m.to(), m.quantity(), 1);
            put(where, m.to(), m.location());
        });
        plant.all(StockCounted.class, c -> c.lotId().equals(lot)).forEach(c -> {
            add(sums, "dock", new Measure(c.difference(), c.unit()), 1);
            put(where, "dock", c.location());
        });
        tell(lot, sums, where, slips);
    }

    private void tell(
            UUID lot, Map<String, BigDecimal> sums, Map<String, List<String>> where, Map<String, String> slips) {
        sums.forEach((key, sum) -> {
            if (sum.signum() == 0) {
                return;
            }
            var place = key.substring(0, key.lastIndexOf('|'));
            lines.add("on hand " + lot + " " + place.split(" ")[0] + " " + plain(sum) + " "
                    + key.substring(key.lastIndexOf('|') + 1) + " " + where.getOrDefault(place, List.of()) + " "
                    + slips.get(place));
            if (sum.signum() < 0 && plant.itemOf(lot).isPresent()) {
                gaps.add("BALANCE_BELOW_ZERO " + lot);
            }
        });
    }

    private static void split(UUID lot, LotSplit s, Map<String, BigDecimal> sums, Map<String, List<String>> where) {
        if (s.lotId().equals(lot)) {
            add(sums, "dock", s.quantity(), 1);
            put(where, "dock", s.location());
        }
        if (s.sourceLotId().equals(lot)) {
            add(sums, "dock", s.quantity(), -1);
        }
    }

    private void serials(UUID lot, SerialsCompleted completed, Map<String, BigDecimal> sums) {
        var unit = plant.last(OutputCompleted.class, c -> c.lotId().equals(completed.lotId()))
                .map(c -> c.quantity().unit())
                .orElse("{pc}");
        for (var serial : completed.serials()) {
            if (serial.lotId().equals(lot)) {
                add(sums, "floor", new Measure(BigDecimal.ONE, unit), 1);
            }
            if (completed.lotId().equals(lot)) {
                add(sums, "floor", new Measure(BigDecimal.ONE, unit), -1);
            }
        }
    }

    private boolean isConfirmed(UUID shipment) {
        return plant.last(ShipmentConfirmed.class, s -> s.shipmentId().equals(shipment))
                .isPresent();
    }

    private static String holderOf(String source) {
        return Map.of("receiving", "dock", "shipping", "finished-goods").getOrDefault(source, "floor");
    }

    private static void add(Map<String, BigDecimal> sums, String place, Measure quantity, int sign) {
        sums.merge(place + "|" + quantity.unit(), quantity.value().multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
    }

    private static void put(Map<String, List<String>> where, String place, @Nullable String location) {
        if (location != null) {
            var known = where.computeIfAbsent(place, key -> new ArrayList<>());
            known.remove(location);
            known.add(location);
        }
    }

    static String plain(BigDecimal sum) {
        return sum.stripTrailingZeros().toPlainString();
    }

    private void inProcess(UUID lot) {
        var sums = new TreeMap<String, BigDecimal>();
        plant.all(MaterialIssued.class, m -> m.lotId().equals(lot))
                .forEach(m -> add(sums, m.jobId().toString(), m.quantity(), 1));
        plant.all(MaterialReturned.class, m -> m.lotId().equals(lot))
                .forEach(m -> add(sums, m.jobId().toString(), m.quantity(), -1));
        sums.forEach((key, sum) -> {
            var job = UUID.fromString(key.split("\\|")[0]);
            if (sum.signum() != 0 && jobs.contains(job) && !NaiveText.isClosed(plant, job)) {
                lines.add("in process " + lot + " " + job + " " + plain(sum));
            }
        });
    }

    private void scrapped() {
        plant.all(MaterialScrapped.class, m -> lots.contains(m.lotId()))
                .forEach(m -> lines.add(
                        "scrapped " + m.lotId() + " " + plain(m.quantity().value())));
        plant.all(SampleTaken.class, s -> lots.contains(s.lotId()))
                .forEach(s -> lines.add("withdrawn sample " + s.lotId() + " "
                        + plain(s.quantity().value()) + " null null"));
        plant.all(LotReturnedToSupplier.class, r -> lots.contains(r.lotId()))
                .forEach(r -> lines.add("withdrawn supplierReturn " + r.lotId() + " "
                        + plain(r.quantity().value()) + " " + r.supplier() + " " + r.returnNumber()));
        plant.all(StockCounted.class, c -> lots.contains(c.lotId()))
                .forEach(c -> lines.add("counted " + c.lotId() + " " + plain(c.book()) + " " + plain(c.found()) + " "
                        + plain(c.difference()) + " " + c.location() + " " + c.deviation()));
        plant.all(RunRecorded.class, r -> jobs.contains(r.jobId())).forEach(r -> {
            var scrap = r.scrap();
            if (scrap != null && scrap.value().signum() != 0) {
                lines.add("scrapped " + r.jobId() + " " + plain(scrap.value()));
            }
        });
    }

    private void consignees() {
        Map<String, Set<UUID>> byCode = new TreeMap<>();
        for (var shipment : shipments) {
            plant.last(ShipmentConfirmed.class, s -> s.shipmentId().equals(shipment))
                    .ifPresent(s -> byCode.computeIfAbsent(s.consignee(), code -> new TreeSet<>())
                            .add(shipment));
        }
        byCode.forEach((code, theirs) -> {
            var consignee =
                    consignee(plant, code).map(CustomerDefined.Consignee::name).orElse(null);
            var customer = customerOf(plant, code).map(CustomerDefined::name).orElse(null);
            var goods = new ArrayList<String>();
            plant.all(ShipmentConfirmed.class, s -> theirs.contains(s.shipmentId()))
                    .forEach(s -> s.lines().stream()
                            .filter(line -> lots.contains(line.lotId()))
                            .forEach(line -> goods.add(
                                    line.lotId() + " " + plain(line.quantity().value()) + " " + line.customerOrder())));
            var back = new ArrayList<String>();
            plant.all(GoodsReturned.class, g -> lots.contains(g.lotId()) && lots.contains(g.shippedLotId())).stream()
                    .filter(g -> plant.last(
                                    ShipmentConfirmed.class, s -> s.shipmentId().equals(g.shipmentId()))
                            .filter(s -> s.consignee().equals(code))
                            .isPresent())
                    .forEach(g -> back.add(g.shippedLotId() + " " + g.lotId() + " "
                            + plain(g.quantity().value())));
            lines.add("consignee " + code + " " + consignee + " " + customer + " " + View.sorted(goods) + " "
                    + View.sorted(back));
        });
    }

    static Optional<CustomerDefined> customerOf(NaivePlant plant, String consignee) {
        return plant.last(
                CustomerDefined.class,
                c -> c.consignees().stream().anyMatch(one -> one.code().equals(consignee)));
    }

    static Optional<CustomerDefined.Consignee> consignee(NaivePlant plant, String code) {
        var byCode = new LinkedHashMap<String, CustomerDefined.Consignee>();
        customerOf(plant, code).ifPresent(c -> c.consignees().forEach(one -> byCode.put(one.code(), one)));
        return Optional.ofNullable(byCode.get(code));
    }
}
