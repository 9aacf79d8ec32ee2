package org.lotline.trace.rest;

import java.time.Instant;
import org.lotline.contracts.trace.model.Counts;
import org.lotline.contracts.trace.model.ForwardTrace;
import org.lotline.contracts.trace.model.TraceIdentity;
import org.lotline.contracts.trace.model.TraceNearMiss;
import org.lotline.trace.answer.NearMiss;

/** Forward traces as the contract has them. */
final class TraceMapping {

    private TraceMapping() {}

    /** Without the times of question and answer beyond these two. */
    static ForwardTrace modelOf(org.lotline.trace.answer.ForwardTrace trace, Instant askedAt, Instant answeredAt) {
        return new ForwardTrace()
                .question(trace.question())
                .found(trace.found())
                .identities(
                        trace.identities().stream().map(TraceMapping::modelOf).toList())
                .nearMisses(
                        trace.nearMisses().stream().map(TraceMapping::modelOf).toList())
                .lotsWithoutHeat(trace.lotsWithoutHeat())
                .cannotBeExcluded(trace.cannotBeExcluded().stream()
                        .map(suspect -> ThingMapping.modelOf(suspect.lot()))
                        .toList())
                .suspects(trace.cannotBeExcluded().stream()
                        .map(PlaceMapping::modelOf)
                        .toList())
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

    private static TraceIdentity modelOf(org.lotline.trace.answer.TraceIdentity identity) {
        var found = identity.whereabouts();
        return new TraceIdentity()
                .key(identity.key())
                .kind(TraceIdentity.KindEnum.valueOf(identity.kind().name()))
                .number(identity.number())
                .from(identity.window().from())
                .to(identity.window().to())
                .mill(identity.mill())
                .millName(identity.millName())
                .supplier(identity.supplier())
                .spellings(identity.spellings())
                .lots(found.lots().stream().map(ThingMapping::modelOf).toList())
                .jobs(found.jobs().stream().map(ThingMapping::modelOf).toList())
                .shipments(found.shipments().stream().map(ThingMapping::modelOf).toList())
                .flows(found.flows().stream().map(ThingMapping::modelOf).toList())
                .consignees(
                        found.consignees().stream().map(PlaceMapping::modelOf).toList())
                .onHand(found.onHand().stream().map(PlaceMapping::modelOf).toList())
                .inProcess(found.inProcess().stream().map(PlaceMapping::modelOf).toList())
                .scrapped(found.scrapped().stream().map(PlaceMapping::modelOf).toList())
                .holds(found.holds().stream().map(WorkMapping::modelOf).toList())
                .gaps(ThingMapping.modelOf(identity.gaps()))
                .complete(identity.complete());
    }

    static TraceNearMiss modelOf(NearMiss miss) {
        return new TraceNearMiss()
                .kind(TraceNearMiss.KindEnum.valueOf(miss.kind().name()))
                .number(miss.number())
                .mill(miss.mill())
                .voided(miss.voided());
    }

    static Counts modelOf(org.lotline.trace.answer.Counts counts) {
        return new Counts()
                .identities(counts.identities())
                .lots(counts.lots())
                .serials(counts.serials())
                .jobs(counts.jobs())
                .shipments(counts.shipments())
                .consignees(counts.consignees());
    }
}
