package org.lotline.trace.rest;

import java.time.Instant;
import org.lotline.contracts.trace.model.BackwardIdentityJson;
import org.lotline.contracts.trace.model.BackwardTraceJson;
import org.lotline.contracts.trace.model.TracedHeatJson;
import org.lotline.contracts.trace.model.TracedSupplierJson;
import org.lotline.contracts.trace.model.TracedSupplierLotJson;
import org.lotline.trace.answer.BackwardIdentity;
import org.lotline.trace.answer.BackwardTrace;
import org.lotline.trace.answer.TracedSource;

/** Backward traces as the contract has them. */
final class BackwardMapping {

    private BackwardMapping() {}

    static BackwardTraceJson modelOf(BackwardTrace trace, Instant askedAt, Instant answeredAt) {
        return new BackwardTraceJson()
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

    private static BackwardIdentityJson modelOf(BackwardIdentity identity) {
        var origins = identity.origins();
        return new BackwardIdentityJson()
                .key(identity.key())
                .kind(BackwardIdentityJson.KindEnum.valueOf(identity.kind().name()))
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

    private static TracedHeatJson modelOf(TracedSource.Heat heat) {
        return new TracedHeatJson()
                .key(heat.key())
                .number(heat.number())
                .mill(heat.mill())
                .millName(heat.millName())
                .countryOfMelt(heat.countryOfMelt());
    }

    private static TracedSupplierLotJson modelOf(TracedSource.SupplierLot lot) {
        return new TracedSupplierLotJson().key(lot.key()).number(lot.number()).supplier(lot.supplier());
    }

    private static TracedSupplierJson modelOf(TracedSource.Supplier supplier) {
        return new TracedSupplierJson().code(supplier.code()).name(supplier.name());
    }
}
