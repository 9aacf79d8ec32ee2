package org.lotline.trace.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateReviewed;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.GoodsReturned;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;

/** Lots, jobs and shipments as lines of text, from the events. */
final class NaiveText {

    private NaiveText() {}

    static String of(@Nullable Measure quantity) {
        return quantity == null ? "?" : quantity.value().toPlainString() + " " + quantity.unit();
    }

    /** Of every kind, the last to be said is the last in the list. */
    static List<String> names(NaivePlant plant, UUID lot) {
        var names = new ArrayList<String>();
        for (var recorded : plant.standing()) {
            switch (recorded.event()) {
                case LotReceived r when r.lotId().equals(lot) -> names.add(r.lotNumber());
                case OutputCompleted c when c.lotId().equals(lot) -> names.add(c.lotNumber());
                case LotRenamed r when r.lotId().equals(lot) -> names.addAll(List.of(r.from(), r.to()));
                case GoodsReturned g when g.lotId().equals(lot) -> names.add(g.lotNumber());
                case LotSplit s when s.lotId().equals(lot) -> names.add(s.lotNumber());
                case SerialsCompleted s ->
                    s.serials().stream()
                            .filter(serial -> serial.lotId().equals(lot))
                            .forEach(serial -> names.add(serial.number()));
                default -> {}
            }
        }
        return names;
    }

    static String lot(NaivePlant plant, UUID lot) {
        var names = names(plant, lot);
        var number = names.isEmpty() ? null : names.getLast();
        var former = new TreeSet<>(names);
        former.removeIf(name -> name.equals(number));
        String supplierLot = null;
        String serial = null;
        LocalDate recordsSince = null;
        Heat heat = null;
        for (var receipt : plant.all(LotReceived.class, r -> r.lotId().equals(lot))) {
            supplierLot = receipt.supplierLot() == null ? supplierLot : receipt.supplierLot();
            heat = receipt.heat() == null ? heat : receipt.heat();
            serial = receipt.serial();
            recordsSince = receipt.recordsSince();
        }
        var tracking = plant.itemOf(lot)
                .flatMap(plant::definition)
                .map(defined -> defined.policy().tracking())
                .orElse(null);
        return line(
                lot,
                number,
                former,
                origin(plant, lot),
                supplierLot,
                heat,
                tracking,
                plant.wholeOf(lot).orElse(null),
                serial,
                NaiveInputs.expiresOn(plant, lot),
                recordsSince);
    }

    private static String origin(NaivePlant plant, UUID lot) {
        return plant.origin(lot)
                .map(recorded -> {
                    var times = recorded.envelope().occurredAt() + " "
                            + recorded.envelope().time();
                    return switch (recorded.event()) {
                        case LotReceived r ->
                            line(r.item(), of(r.quantity()), r.supplier(), r.location(), r.owner(), times);
                        case OutputCompleted c -> line(c.item(), of(c.quantity()), null, null, null, times);
                        case SerialsCompleted s -> line(s.item(), "?", null, null, null, times);
                        case LotSplit s ->
                            line(s.item(), of(s.quantity()), s.supplier(), s.location(), s.owner(), times);
                        case GoodsReturned g -> line(g.item(), of(g.quantity()), null, null, null, times);
                        default -> throw new IllegalStateException();
                    };
                })
                .orElse("?");
    }

    static String job(NaivePlant plant, UUID job) {
        return plant.all(JobReleased.class, r -> r.jobId().equals(job)).stream()
                .reduce((one, later) -> later)
                .map(r -> line(job, r.jobNumber(), r.item(), isClosed(plant, job)))
                .orElse(line(job, null, null, isClosed(plant, job)));
    }

    static boolean isClosed(NaivePlant plant, UUID job) {
        return plant.last(JobClosed.class, c -> c.jobId().equals(job)).isPresent();
    }

    /** Told twice, it holds the lines of both tellings, and the last one says whose it is. */
    static String shipment(NaivePlant plant, UUID shipment, Set<UUID> lots, Predicate<ShipmentConfirmed.Line> meant) {
        var lines = new ArrayList<String>();
        var head = "";
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof ShipmentConfirmed s
                    && s.shipmentId().equals(shipment)) {
                s.lines().stream()
                        .filter(held -> lots.contains(held.lotId()))
                        .filter(meant)
                        .map(held -> held.lotId() + " " + of(held.quantity()) + " " + held.customerOrder())
                        .forEach(lines::add);
                var name = NaiveGoods.consignee(plant, s.consignee())
                        .map(CustomerDefined.Consignee::name)
                        .orElse(null);
                head = line(
                        shipment,
                        s.shipmentNumber(),
                        s.consignee(),
                        name,
                        recorded.envelope().occurredAt());
            }
        }
        return head + lines + " | ";
    }

    static Set<String> gaps(NaivePlant plant, UUID lot, Set<UUID> known) {
        var gaps = new TreeSet<String>();
        var item = plant.itemOf(lot).orElse(null);
        if (item == null) {
            gaps.add("LOT_NOT_RECEIVED " + lot);
            return gaps;
        }
        LocalDate recordsSince = null;
        for (var receipt : plant.all(LotReceived.class, r -> r.lotId().equals(lot))) {
            recordsSince = receipt.recordsSince();
        }
        if (recordsSince != null) {
            gaps.add("RECORDS_BEGIN null " + recordsSince);
        }
        var definition = plant.definition(item).orElse(null);
        if (definition == null) {
            gaps.add("ITEM_NOT_DEFINED " + lot);
            return gaps;
        }
        if (!definition.policy().tracking().equals("NONE")) {
            var needs = plant.all(LotReceived.class, r -> r.lotId().equals(lot)).isEmpty()
                            && plant.all(OutputCompleted.class, c -> c.lotId().equals(lot))
                                    .isEmpty()
                    ? List.<String>of()
                    : definition.policy().requiredCertificates();
            needs.forEach(type -> certificateGaps(plant, lot, type, gaps));
            heatGap(plant, lot, item, gaps);
            NaiveInputs.policyGaps(plant, lot, definition, known, gaps);
        }
        return gaps;
    }

    private static void certificateGaps(NaivePlant plant, UUID lot, String type, Set<String> gaps) {
        var found = new TreeSet<String>();
        for (var link : plant.all(
                CertificateLinked.class,
                link -> link.lotId().equals(lot) && link.certificateType().equals(type))) {
            if (plant.all(CertificateSuperseded.class, s -> s.certificateId().equals(link.certificateId()))
                    .isEmpty()) {
                found.add(review(plant, link.certificateId()));
            }
        }
        if (found.isEmpty()) {
            gaps.add("CERTIFICATE_MISSING " + lot + " " + type);
        }
        if (!found.contains("accepted")) {
            found.forEach(
                    one -> gaps.add((one.equals("rejected") ? "CERTIFICATE_REJECTED " : "CERTIFICATE_NOT_REVIEWED ")
                            + lot + " " + type));
        }
    }

    static String review(NaivePlant plant, UUID certificate) {
        return plant.last(CertificateReviewed.class, r -> r.certificateId().equals(certificate))
                .map(CertificateReviewed::result)
                .orElse("none");
    }

    private static void heatGap(NaivePlant plant, UUID lot, Item item, Set<String> gaps) {
        var receipts = plant.all(LotReceived.class, r -> r.lotId().equals(lot));
        if (!plant.needsHeat(item) || receipts.isEmpty()) {
            return;
        }
        Heat heat = null;
        for (var receipt : receipts) {
            heat = receipt.heat() == null ? heat : receipt.heat();
        }
        if (heat == null) {
            gaps.add("HEAT_MISSING " + lot);
        } else if (heat.mill() == null) {
            gaps.add("MILL_MISSING " + lot);
        }
    }

    static String line(@Nullable Object... parts) {
        var line = new StringBuilder();
        for (var part : parts) {
            line.append(part).append(" | ");
        }
        return line.toString();
    }
}
