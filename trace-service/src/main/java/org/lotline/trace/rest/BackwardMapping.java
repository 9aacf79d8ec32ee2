package org.lotline.trace.rest;

import java.time.Instant;
import org.lotline.contracts.trace.model.BackwardIdentity;
import org.lotline.contracts.trace.model.BackwardTrace;
import org.lotline.contracts.trace.model.TracedHeat;
import org.lotline.contracts.trace.model.TracedSupplier;
import org.lotline.contracts.trace.model.TracedSupplierLot;
import org.lotline.trace.answer.TracedSource;

/** Backward traces as the contract has them. */
final class BackwardMapping {

    private BackwardMapping() {}

    static BackwardTrace modelOf(org.lotline.trace.answer.BackwardTrace trace, Instant askedAt, Instant answeredAt) {
        return new BackwardTrace()
                .question(trace.question())
                .found(trace.found())
                .identities(trace.identities().stream()
                        .map(BackwardMapping::modelOf)
                        .toList())
                .nearMisses(
                        trace.nearMisses().stream().map(TraceMapping::modelOf).toList())
                .asOf(ThingMapping.asOf(trace.basis()))
                .upToDate(trace.basis().upToDate())
                .behind(ThingMapping.behind(trace.basis()))
                .gaps(ThingMapping.modelOf(trace.gaps()))
                .complete(trace.complete())
                .knownAt(trace.basis().moment().knownAt())
                .askedAt(askedAt)
                .answeredAt(answeredAt);
    }

    private static BackwardIdentity modelOf(org.lotline.trace.answer.BackwardIdentity identity) {
        var origins = identity.origins();
        return new BackwardIdentity()
                .key(identity.key())
                .kind(BackwardIdentity.KindEnum.valueOf(identity.kind().name()))
                .number(identity.number())
                .consignee(identity.consignee())
                .consigneeName(identity.consigneeName())
                .lots(origins.lots().stream().map(ThingMapping::modelOf).toList())
                .jobs(origins.jobs().stream().map(ThingMapping::modelOf).toList())
                .shipments(
                        origins.shipments().stream().map(ThingMapping::modelOf).toList())
                .runs(origins.runs().stream().map(WorkMapping::modelOf).toList())
                .machines(origins.machines())
                .operators(origins.operators())
                .heats(origins.heats().stream().map(BackwardMapping::modelOf).toList())
                .supplierLots(origins.supplierLots().stream()
                        .map(BackwardMapping::modelOf)
                        .toList())
                .suppliers(origins.suppliers().stream()
                        .map(BackwardMapping::modelOf)
                        .toList())
                .certificates(origins.certificates().stream()
                        .map(CardMapping::modelOf)
                        .toList())
                .inspections(
                        origins.inspections().stream().map(WorkMapping::modelOf).toList())
                .deviations(
                        origins.deviations().stream().map(WorkMapping::modelOf).toList())
                .shipmentDeviations(origins.shipmentDeviations().stream()
                        .map(WorkMapping::modelOf)
                        .toList())
                .nonconformances(origins.nonconformances().stream()
                        .map(WorkMapping::modelOf)
                        .toList())
                .flows(origins.flows().stream().map(ThingMapping::modelOf).toList())
                .holds(origins.holds().stream().map(WorkMapping::modelOf).toList())
                .gaps(ThingMapping.modelOf(identity.gaps()))
                .complete(identity.complete());
    }

    private static TracedHeat modelOf(TracedSource.Heat heat) {
        return new TracedHeat()
                .key(heat.key())
                .number(heat.number())
                .mill(heat.mill())
                .millName(heat.millName())
                .countryOfMelt(heat.countryOfMelt());
    }

    private static TracedSupplierLot modelOf(TracedSource.SupplierLot lot) {
        return new TracedSupplierLot().key(lot.key()).number(lot.number()).supplier(lot.supplier());
    }

    private static TracedSupplier modelOf(TracedSource.Supplier supplier) {
        return new TracedSupplier().code(supplier.code()).name(supplier.name());
    }
}
