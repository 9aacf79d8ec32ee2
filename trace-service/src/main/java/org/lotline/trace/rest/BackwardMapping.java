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
                .identities(EachMapped.of(trace.identities(), BackwardMapping::modelOf))
                .nearMisses(EachMapped.of(trace.nearMisses(), TraceMapping::modelOf))
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
                .lots(EachMapped.of(origins.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(origins.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(origins.shipments(), ThingMapping::modelOf))
                .runs(EachMapped.of(origins.runs(), WorkMapping::modelOf))
                .machines(origins.machines())
                .operators(origins.operators())
                .heats(EachMapped.of(origins.heats(), BackwardMapping::modelOf))
                .supplierLots(EachMapped.of(origins.supplierLots(), BackwardMapping::modelOf))
                .suppliers(EachMapped.of(origins.suppliers(), BackwardMapping::modelOf))
                .certificates(EachMapped.of(origins.certificates(), CardMapping::modelOf))
                .inspections(EachMapped.of(origins.inspections(), WorkMapping::modelOf))
                .deviations(EachMapped.of(origins.deviations(), WorkMapping::modelOf))
                .shipmentDeviations(EachMapped.of(origins.shipmentDeviations(), WorkMapping::modelOf))
                .nonconformances(EachMapped.of(origins.nonconformances(), WorkMapping::modelOf))
                .flows(EachMapped.of(origins.flows(), ThingMapping::modelOf))
                .holds(EachMapped.of(origins.holds(), WorkMapping::modelOf))
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
