package org.lotline.trace.history;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.trace.answer.backward.BackwardIdentity;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.TraceIdentity;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapKind;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedShipment;

/** The product's answer in comparable form. */
final class ComparableAnswer {

    private static final Set<GapKind> OF_CERTIFICATES =
            Set.of(GapKind.CERTIFICATE_MISSING, GapKind.CERTIFICATE_NOT_REVIEWED, GapKind.CERTIFICATE_REJECTED);

    private ComparableAnswer() {}

    static View of(ForwardTrace trace) {
        var identities = new TreeMap<String, View.Identity>();
        trace.identities().forEach(identity -> identities.put(identity.key(), of(identity)));
        return new View(
                identities,
                set(trace.cannotBeExcluded(), suspect -> suspect.lot().lotId().toString()),
                trace.lotsWithoutHeat(),
                gaps(trace.gaps()),
                trace.basis().upToDate(),
                trace.complete());
    }

    private static View.Identity of(TraceIdentity identity) {
        var found = identity.whereabouts();
        return new View.Identity(
                new TreeSet<>(identity.spellings()),
                set(found.lots(), ComparableAnswer::lot),
                set(found.jobs(), ComparableAnswer::job),
                set(found.shipments(), ComparableAnswer::shipment),
                View.sorted(found.flows().stream().map(ComparableAnswer::flow).toList()),
                View.sorted(ViewingMore.of(found).toList()),
                gaps(identity.gaps()),
                identity.complete());
    }

    static View of(BackwardTrace trace) {
        var identities = new TreeMap<String, View.Identity>();
        trace.identities().forEach(identity -> identities.put(identity.key(), of(identity)));
        return new View(
                identities,
                new TreeSet<>(),
                0,
                gaps(trace.gaps()),
                trace.basis().upToDate(),
                trace.complete());
    }

    private static View.Identity of(BackwardIdentity identity) {
        var origins = identity.origins();
        return new View.Identity(
                new TreeSet<>(),
                set(origins.lots(), ComparableAnswer::lot),
                set(origins.jobs(), ComparableAnswer::job),
                set(origins.shipments(), ComparableAnswer::shipment),
                View.sorted(origins.flows().stream().map(ComparableAnswer::flow).toList()),
                View.sorted(ViewingMore.of(origins).toList()),
                gaps(identity.gaps()),
                identity.complete());
    }

    private static String lot(TracedLot lot) {
        var origin = lot.item() == null
                ? "?"
                : NaiveText.line(
                        lot.item(),
                        NaiveText.of(lot.quantity()),
                        lot.supplier(),
                        lot.location(),
                        lot.owner(),
                        lot.occurredAt() + " " + lot.recordedAt());
        return NaiveText.line(
                lot.lotId(),
                lot.lotNumber(),
                lot.formerNumbers(),
                origin,
                lot.supplierLot(),
                lot.heat(),
                lot.tracking(),
                lot.parentLotId(),
                lot.serial(),
                lot.expiresOn(),
                lot.recordsSince());
    }

    private static String job(TracedJob job) {
        return NaiveText.line(job.jobId(), job.jobNumber(), job.item(), job.closed());
    }

    private static String shipment(TracedShipment shipment) {
        var lines = shipment.lines().stream()
                .map(line -> line.lotId() + " " + NaiveText.of(line.quantity()) + " " + line.customerOrder())
                .toList();
        return NaiveText.line(
                shipment.shipmentId(),
                shipment.shipmentNumber(),
                shipment.consignee(),
                shipment.consigneeName(),
                shipment.shippedAt(),
                lines);
    }

    private static String flow(Flow flow) {
        var quantity = flow.quantity() == null ? "" : NaiveText.of(flow.quantity());
        return flow.kind() + " " + quantity + " " + flow.from() + " " + flow.to();
    }

    private static List<String> gaps(Collection<Gap> gaps) {
        return View.sorted(gaps.stream().map(ComparableAnswer::gap).distinct().toList());
    }

    private static String gap(Gap gap) {
        var said = gap.kind() + " " + gap.lotId();
        if (gap.kind() == GapKind.RECORDS_BEGIN) {
            return said + gap.message().replaceAll("Records begin on (.{10}):.*", " $1");
        }
        return OF_CERTIFICATES.contains(gap.kind())
                ? said + (gap.message().contains(" CMTR ") ? " CMTR" : " COC")
                : said;
    }

    private static <T> TreeSet<String> set(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
    }
}
