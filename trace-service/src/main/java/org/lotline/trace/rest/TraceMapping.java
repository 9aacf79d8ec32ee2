package org.lotline.trace.rest;

import java.time.Instant;
import org.lotline.contracts.trace.model.CountsJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.TraceIdentityJson;
import org.lotline.contracts.trace.model.TraceNearMissJson;
import org.lotline.trace.answer.Counts;
import org.lotline.trace.answer.ForwardTrace;
import org.lotline.trace.answer.NearMiss;
import org.lotline.trace.answer.TraceIdentity;

/** Forward traces as the contract has them. */
final class TraceMapping {

    private TraceMapping() {}

    /** Without the times of question and answer beyond these two. */
    static ForwardTraceJson modelOf(ForwardTrace trace, Instant askedAt, Instant answeredAt) {
        return new ForwardTraceJson()
                .question(trace.question())
                .found(trace.found())
                .identities(EachMapped.of(trace.identities(), TraceMapping::modelOf))
                .nearMisses(EachMapped.of(trace.nearMisses(), TraceMapping::modelOf))
                .lotsWithoutHeat(trace.lotsWithoutHeat())
                .cannotBeExcluded(
                        EachMapped.of(trace.cannotBeExcluded(), suspect -> ThingMapping.modelOf(suspect.lot())))
                .suspects(EachMapped.of(trace.cannotBeExcluded(), PlaceMapping::modelOf))
                .counts(modelOf(trace.counts()))
                .asOf(ThingMapping.asOf(trace.basis()))
                .upToDate(trace.basis().upToDate())
                .behind(ThingMapping.behind(trace.basis()))
                .gaps(ThingMapping.modelOf(trace.gaps()))
                .complete(trace.complete())
                .truncated(false)
                .knownAt(trace.basis().moment().knownAt())
                .askedAt(askedAt)
                .answeredAt(answeredAt);
    }

    private static TraceIdentityJson modelOf(TraceIdentity identity) {
        var found = identity.whereabouts();
        return new TraceIdentityJson()
                .key(identity.key())
                .kind(TraceIdentityJson.KindEnum.valueOf(identity.kind().name()))
                .number(identity.number())
                .from(identity.window().from())
                .to(identity.window().to())
                .mill(identity.mill())
                .millName(identity.millName())
                .supplier(identity.supplier())
                .spellings(identity.spellings())
                .lots(EachMapped.of(found.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(found.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(found.shipments(), ThingMapping::modelOf))
                .flows(EachMapped.of(found.flows(), ThingMapping::modelOf))
                .consignees(EachMapped.of(found.consignees(), PlaceMapping::modelOf))
                .onHand(EachMapped.of(found.onHand(), PlaceMapping::modelOf))
                .inProcess(EachMapped.of(found.inProcess(), PlaceMapping::modelOf))
                .scrapped(EachMapped.of(found.scrapped(), PlaceMapping::modelOf))
                .holds(EachMapped.of(found.holds(), WorkMapping::modelOf))
                .gaps(ThingMapping.modelOf(identity.gaps()))
                .complete(identity.complete());
    }

    static TraceNearMissJson modelOf(NearMiss miss) {
        return new TraceNearMissJson()
                .kind(TraceNearMissJson.KindEnum.valueOf(miss.kind().name()))
                .number(miss.number())
                .mill(miss.mill())
                .voided(miss.voided());
    }

    static CountsJson modelOf(Counts counts) {
        return new CountsJson()
                .identities(counts.identities())
                .lots(counts.lots())
                .serials(counts.serials())
                .jobs(counts.jobs())
                .shipments(counts.shipments())
                .consignees(counts.consignees());
    }
}
