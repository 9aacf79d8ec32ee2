package org.lotline.trace.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
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
        Heat heat = null;
        for (var receipt : plant.all(LotReceived.class, r -> r.lotId().equals(lot))) {
            supplierLot = receipt.supplierLot() == null ? supplierLot : receipt.supplierLot();
            heat = receipt.heat() == null ? heat : receipt.heat();
        }
        return line(lot, number, former, origin(plant, lot), supplierLot, heat);
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
                        default -> throw new IllegalStateException();
                    };
                })
                .orElse("?");
    }

    static String job(NaivePlant plant, UUID job) {
        return plant.all(JobReleased.class, r -> r.jobId().equals(job)).stream()
                .reduce((one, later) -> later)
                .map(r -> line(job, r.jobNumber(), r.item()))
                .orElse(line(job, null, null));
    }

    static String shipment(NaivePlant plant, UUID shipment, Set<UUID> lots) {
        for (var recorded : plant.standing()) {
            if (recorded.event() instanceof ShipmentConfirmed s
                    && s.shipmentId().equals(shipment)) {
                var lines = s.lines().stream()
                        .filter(held -> lots.contains(held.lotId()))
                        .map(held -> held.lotId() + " " + of(held.quantity()) + " " + held.customerOrder())
                        .toList();
                return line(
                        shipment,
                        s.shipmentNumber(),
                        s.consignee(),
                        recorded.envelope().occurredAt(),
                        lines);
            }
        }
        throw new IllegalStateException("no shipment " + shipment);
    }

    static Set<String> gaps(NaivePlant plant, UUID lot) {
        var gaps = new TreeSet<String>();
        var item = plant.itemOf(lot).orElse(null);
        if (item == null) {
            gaps.add("LOT_NOT_RECEIVED " + lot);
            return gaps;
        }
        var definition = plant.definition(item).orElse(null);
        if (definition == null) {
            gaps.add("ITEM_NOT_DEFINED " + lot);
            return gaps;
        }
        if (!definition.policy().tracking().equals("NONE")) {
            for (var type : definition.policy().requiredCertificates()) {
                if (plant.all(
                                CertificateLinked.class,
                                link -> link.lotId().equals(lot)
                                        && link.certificateType().equals(type))
                        .isEmpty()) {
                    gaps.add("CERTIFICATE_MISSING " + lot + " " + type);
                }
            }
            heatGap(plant, lot, item, gaps);
        }
        return gaps;
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
