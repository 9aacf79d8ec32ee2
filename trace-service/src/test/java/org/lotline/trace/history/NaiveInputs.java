package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.UntrackedIssued;

/** What went in and what policy asks for, event by event. Bills make one or three units; everything is counted in kg. */
final class NaiveInputs {

    private static final BigDecimal THREE = new BigDecimal(3);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final NaivePlant plant;

    NaiveInputs(NaivePlant plant) {
        this.plant = plant;
    }

    static @Nullable LocalDate expiresOn(NaivePlant plant, UUID lot) {
        LocalDate last = null;
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof LotReceived r && r.lotId().equals(lot) && r.expiresOn() != null) {
                last = r.expiresOn();
            }
            if (recorded.event() instanceof LotSplit p && p.lotId().equals(lot) && p.expiresOn() != null) {
                last = p.expiresOn();
            }
            if (recorded.event() instanceof ShelfLifeRecorded s && s.lotId().equals(lot)) {
                last = s.expiresOn();
            }
        }
        return last;
    }

    static void policyGaps(NaivePlant plant, UUID lot, ItemDefined definition, Set<UUID> known, Set<String> gaps) {
        var receipts = plant.all(LotReceived.class, r -> r.lotId().equals(lot));
        var policy = definition.policy();
        if (!receipts.isEmpty() && policy.shelfLifeRequired() && expiresOn(plant, lot) == null) {
            gaps.add("EXPIRY_MISSING " + lot);
        }
        if (!receipts.isEmpty()
                && policy.tracking().equals("SERIAL")
                && receipts.getLast().serial() == null) {
            gaps.add("SERIAL_MISSING " + lot);
        }
        if (!receipts.isEmpty()) {
            originGaps(plant, lot, policy, gaps);
        }
        if (isInspectionMissing(plant, lot, definition, known, !receipts.isEmpty())) {
            gaps.add("INSPECTION_MISSING " + lot);
        }
    }

    private static void originGaps(NaivePlant plant, UUID lot, Policy policy, Set<String> gaps) {
        Origin last = null;
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof LotReceived r && r.lotId().equals(lot)) {
                last = r.origin();
            }
            if (recorded.event() instanceof LotSplit p && p.lotId().equals(lot)) {
                last = p.origin();
            }
        }
        var source = last == null ? null : last.source();
        if (policy.refusesIndependent() && source == null) {
            gaps.add("SOURCE_MISSING " + lot);
        } else if (policy.refusesIndependent() && "independent".equals(source)) {
            gaps.add("SOURCE_NOT_ADMITTED " + lot);
        }
        for (var required : policy.originsAskedFor()) {
            var country = last == null ? null : required.equals("MELTED") ? last.melted() : last.poured();
            if (country == null) {
                gaps.add("ORIGIN_MISSING " + lot);
            } else if (policy.countryList() != null
                    && !policy.countryList().countries().contains(country)) {
                gaps.add("ORIGIN_NOT_ADMITTED " + lot);
            }
        }
    }

    private static boolean isInspectionMissing(
            NaivePlant plant, UUID lot, ItemDefined definition, Set<UUID> known, boolean received) {
        var completions = plant.all(OutputCompleted.class, c -> c.lotId().equals(lot));
        var needed = new HashSet<String>();
        plant.last(InspectionPlanDefined.class, p -> p.item().equals(definition.item()))
                .ifPresent(p -> needed.addAll(p.requires()));
        if (definition.policy().receivingInspection()) {
            needed.add("receiving");
        }
        if (!received) {
            needed.remove("receiving");
        }
        if (!received && completions.isEmpty()) {
            return false;
        }
        var units = new HashSet<UUID>();
        plant.all(SerialsCompleted.class, s -> s.lotId().equals(lot))
                .forEach(s -> s.serials().forEach(unit -> units.add(unit.lotId())));
        units.retainAll(known);
        for (var kind : needed) {
            var ofJobs = kind.equals("first-article")
                    && !completions.isEmpty()
                    && completions.stream()
                            .allMatch(c -> passed(
                                    plant,
                                    i -> i.kind().equals(kind) && c.jobId().equals(i.jobId())));
            var ofUnits = !units.isEmpty()
                    && units.stream()
                            .allMatch(unit -> passed(plant, i -> i.kind().equals(kind) && unit.equals(i.lotId())));
            if (!ofJobs && !ofUnits && !passed(plant, i -> i.kind().equals(kind) && lot.equals(i.lotId()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passed(NaivePlant plant, Predicate<InspectionRecorded> meant) {
        return plant.all(InspectionRecorded.class, meant).stream()
                .anyMatch(i -> i.result().equals("passed"));
    }

    Set<String> gaps(Set<String> reached, Set<UUID> jobs) {
        var gaps = new TreeSet<String>();
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof MaterialIssued m
                    && m.unverified() != null
                    && reached.contains("lot:" + m.lotId())
                    && reached.contains(into(m.jobId(), m.outputLotId()))
                    && plant.all(
                                    IssueChecked.class,
                                    c -> c.issueId().equals(recorded.id())
                                            && c.lotId().equals(m.lotId()))
                            .isEmpty()) {
                gaps.add("ISSUE_NOT_CHECKED " + m.lotId());
            }
            if (recorded.event() instanceof UntrackedIssued u
                    && reached.contains(into(u.jobId(), u.outputLotId()))
                    && isTraced(u.item())) {
                gaps.add("ISSUED_WITHOUT_LOT null");
            }
        }
        for (var job : jobs) {
            tooLittle(job, false).keySet().stream()
                    .filter(lot -> reached.contains("lot:" + lot))
                    .filter(lot -> hasInputs(job, lot) || !reached.contains("job:" + job))
                    .forEach(lot -> gaps.add("CONSUMED_TOO_LITTLE " + lot));
        }
        return gaps;
    }

    private static String into(UUID job, @Nullable UUID output) {
        return output == null ? "job:" + job : "transformation:" + job + ":" + output;
    }

    private boolean isTraced(Item item) {
        return plant.definition(item)
                .filter(defined -> defined.policy().tracking().equals("NONE"))
                .isEmpty();
    }

    private boolean hasInputs(UUID job, UUID lot) {
        return !plant.all(
                                MaterialIssued.class,
                                m -> m.jobId().equals(job)
                                        && (m.outputLotId() == null
                                                || m.outputLotId().equals(lot)))
                        .isEmpty()
                || !plant.all(
                                UntrackedIssued.class,
                                u -> u.jobId().equals(job)
                                        && (u.outputLotId() == null
                                                || u.outputLotId().equals(lot)))
                        .isEmpty();
    }

    /** The outputs that take one of these items by their bill, and of which too little is known; with all that those lines take. */
    Map<UUID, Set<Item>> lacking(Set<Item> items) {
        var lacking = new HashMap<UUID, Set<Item>>();
        var jobs = new HashSet<UUID>();
        plant.all(OutputCompleted.class, c -> jobs.add(c.jobId()));
        for (var job : jobs) {
            tooLittle(job, true)
                    .forEach((lot, lines) -> lines.stream()
                            .filter(line ->
                                    takes(line).stream().anyMatch(item -> items.contains(item) && isTraced(item)))
                            .forEach(line -> lacking.computeIfAbsent(lot, any -> new HashSet<>())
                                    .addAll(takes(line))));
        }
        return lacking;
    }

    private static List<Item> takes(BomLine line) {
        var takes = new ArrayList<>(line.substitutes());
        takes.add(line.item());
        return takes;
    }

    /** Outputs of a job with the lines of which too little went in; all amounts three hundred times what they are. */
    private Map<UUID, List<BomLine>> tooLittle(UUID job, boolean knownOnly) {
        var bills = new ArrayList<Map.Entry<OutputCompleted, List<BomLine>>>();
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof OutputCompleted c && c.jobId().equals(job)) {
                bills.add(Map.entry(c, bill(recorded.envelope().sequence(), c.item())));
            }
        }
        var wanted = new HashSet<Item>();
        bills.forEach(bill -> bill.getValue().forEach(line -> wanted.add(line.item())));
        var result = new HashMap<UUID, List<BomLine>>();
        for (var component : wanted) {
            var needs = new HashMap<UUID, BigDecimal>();
            var lines = new HashMap<UUID, BomLine>();
            for (var bill : bills) {
                for (var line : bill.getValue()) {
                    if (line.item().equals(component)) {
                        needs.merge(bill.getKey().lotId(), need(bill.getKey(), line), BigDecimal::add);
                        lines.put(bill.getKey().lotId(), line);
                    }
                }
            }
            var open = BigDecimal.ZERO;
            var missing = new HashMap<UUID, BigDecimal>();
            for (var lot : needs.keySet()) {
                var lack = needs.get(lot).subtract(into(job, lot, component, bills, knownOnly));
                if (lack.signum() > 0) {
                    missing.put(lot, lack);
                    open = open.add(lack);
                }
            }
            if (open.compareTo(into(job, null, component, bills, knownOnly)) > 0) {
                missing.keySet()
                        .forEach(lot -> result.computeIfAbsent(lot, any -> new ArrayList<>())
                                .add(lines.get(lot)));
            }
        }
        return result;
    }

    private List<BomLine> bill(long before, Item item) {
        List<BomLine> last = List.of();
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof BomDefined b
                    && b.item().equals(item)
                    && recorded.envelope().sequence() < before) {
                last = b.lines().stream().filter(line -> isTraced(line.item())).toList();
            }
        }
        return last;
    }

    private static BigDecimal need(OutputCompleted output, BomLine line) {
        var tolerance = line.tolerancePercent() == null ? BigDecimal.ZERO : line.tolerancePercent();
        var third = line.per() == null ? THREE : BigDecimal.ONE;
        return output.quantity()
                .value()
                .multiply(line.quantity().value())
                .multiply(HUNDRED.subtract(tolerance))
                .multiply(third);
    }

    private BigDecimal into(
            UUID job,
            @Nullable UUID output,
            Item component,
            List<Map.Entry<OutputCompleted, List<BomLine>>> bills,
            boolean knownOnly) {
        var sum = BigDecimal.ZERO;
        for (var recorded : plant.standing()) {
            var amount = switch (recorded.event()) {
                case MaterialIssued m
                when m.jobId().equals(job)
                        && same(m.outputLotId(), output)
                        && plant.itemOf(m.lotId())
                                .filter(item -> isFor(item, component, bills))
                                .isPresent() -> m.quantity().value();
                case MaterialReturned m
                when m.jobId().equals(job)
                        && same(m.outputLotId(), output)
                        && plant.itemOf(m.lotId())
                                .filter(item -> isFor(item, component, bills))
                                .isPresent() -> m.quantity().value().negate();
                case UntrackedIssued u
                when !knownOnly
                        && u.jobId().equals(job)
                        && same(u.outputLotId(), output)
                        && isFor(u.item(), component, bills) -> u.quantity().value();
                default -> BigDecimal.ZERO;
            };
            sum = sum.add(amount);
        }
        return sum.multiply(THREE).multiply(HUNDRED);
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one == null ? other == null : one.equals(other);
    }

    private static boolean isFor(Item item, Item component, List<Map.Entry<OutputCompleted, List<BomLine>>> bills) {
        for (var bill : bills) {
            for (var line : bill.getValue()) {
                if (line.item().equals(item)) {
                    return item.equals(component);
                }
            }
        }
        for (var bill : bills) {
            for (var line : bill.getValue()) {
                if (line.substitutes().contains(item)) {
                    return line.item().equals(component);
                }
            }
        }
        return false;
    }
}
