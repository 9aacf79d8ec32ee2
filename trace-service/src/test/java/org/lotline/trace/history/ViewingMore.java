package org.lotline.trace.history;

import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.contracts.events.Heat;
import org.lotline.trace.answer.backward.Origins;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.Scrapped;
import org.lotline.trace.answer.thing.TracedConsignee;
import org.lotline.trace.answer.thing.TracedHold;
import org.lotline.trace.answer.thing.TracedInspection;
import org.lotline.trace.answer.thing.TracedNonconformance;
import org.lotline.trace.answer.thing.TracedRun;
import org.lotline.trace.answer.thing.Whereabouts;

/** What the product tells of goods, work and holds, in comparable lines. */
final class ViewingMore {

    private ViewingMore() {}

    static Stream<String> of(Whereabouts found) {
        return Stream.of(
                        found.onHand().stream().map(ViewingMore::of),
                        found.inProcess().stream()
                                .map(row -> "in process " + row.lotId() + " " + row.jobId() + " "
                                        + NaiveGoods.plain(row.quantity().value())),
                        found.scrapped().stream().map(ViewingMore::of),
                        found.withdrawn().stream()
                                .map(row -> "withdrawn " + row.kind().id() + " " + row.lotId() + " "
                                        + NaiveGoods.plain(row.quantity().value()) + " " + row.supplier() + " "
                                        + row.returnNumber()),
                        found.counted().stream()
                                .map(row -> "counted " + row.lotId() + " "
                                        + NaiveGoods.plain(row.book().value()) + " "
                                        + NaiveGoods.plain(row.found().value()) + " "
                                        + NaiveGoods.plain(row.difference().value()) + " " + row.location() + " "
                                        + row.deviation()),
                        found.consignees().stream().map(ViewingMore::of),
                        found.holds().stream().map(ViewingMore::of))
                .flatMap(lines -> lines);
    }

    static Stream<String> of(Origins origins) {
        return Stream.of(
                        origins.runs().stream().map(ViewingMore::of),
                        origins.deviations().stream()
                                .map(d -> "deviation " + d.deviationId() + " " + d.lotId() + " " + d.kind()),
                        origins.shipmentDeviations().stream()
                                .map(d -> "shipment deviation " + d.deviationId() + " " + d.lotId() + " " + d.kind()),
                        origins.inspections().stream().map(ViewingMore::of),
                        origins.nonconformances().stream().map(ViewingMore::of),
                        origins.heats().stream()
                                .map(heat -> "heat " + heat.key() + " " + new Heat(heat.number(), heat.mill())),
                        origins.supplierLots().stream().map(lot -> "supplier lot " + lot.key()),
                        origins.suppliers().stream().map(supplier -> "supplier " + supplier.code()),
                        origins.certificates().stream().map(ViewingMore::of),
                        origins.holds().stream().map(ViewingMore::of))
                .flatMap(lines -> lines);
    }

    private static String of(OnHand row) {
        var place = row.place() == Place.STAGED ? "staged" : row.place().id();
        return "on hand " + row.lotId() + " " + place + " "
                + NaiveGoods.plain(row.quantity().value()) + " "
                + row.quantity().unit() + " " + row.locations() + " "
                + row.shipment();
    }

    private static String of(Scrapped row) {
        return "scrapped " + (row.lotId() == null ? row.jobId() : row.lotId()) + " "
                + NaiveGoods.plain(row.quantity().value());
    }

    private static String of(TracedConsignee consignee) {
        var goods = consignee.goods().stream()
                .map(TracedConsignee.Goods::line)
                .map(line ->
                        line.lotId() + " " + NaiveGoods.plain(line.quantity().value()) + " " + line.customerOrder())
                .toList();
        var back = consignee.returned().stream()
                .map(one -> one.shippedLotId() + " " + one.lotId() + " "
                        + NaiveGoods.plain(one.quantity().value()))
                .toList();
        return "consignee " + consignee.code() + " " + consignee.name() + " " + consignee.customerName() + " "
                + View.sorted(goods) + " " + View.sorted(back);
    }

    private static String of(TracedHold hold) {
        var but = new TreeSet<String>();
        hold.releasedFor().forEach(lot -> but.add(lot.toString()));
        return "hold " + hold.number() + " " + hold.holdId() + " " + hold.placedOn() + " " + but;
    }

    private static String of(CertificateOnCard certificate) {
        var review = certificate.review();
        return "certificate " + certificate.certificateId() + " " + certificate.number() + " "
                + (review == null ? "none" : review.result());
    }

    private static String of(TracedRun run) {
        var parameter = run.parameters().getFirst();
        return "run " + run.runId() + " " + run.jobId() + " " + run.operation() + " " + run.machine() + " "
                + run.operator() + " " + run.shift() + " " + run.startedAt() + " " + NaiveQuality.of(run.good()) + " "
                + NaiveQuality.of(run.scrap()) + " " + NaiveQuality.of(run.rework()) + " " + parameter.name()
                + parameter.value() + parameter.unit();
    }

    private static String of(TracedInspection inspection) {
        var first = inspection.characteristics().getFirst();
        return "inspection " + inspection.inspectionId() + " " + inspection.lotId() + " " + inspection.jobId() + " "
                + inspection.runId() + " " + inspection.machine() + " " + NaiveText.of(inspection.quantity()) + " "
                + first.name() + " "
                + Objects.requireNonNull(first.value());
    }

    private static String of(TracedNonconformance ncr) {
        return "ncr " + ncr.ncrId() + " " + ncr.description() + " " + ncr.jobId() + " " + ncr.machine() + " "
                + ncr.decision();
    }
}
