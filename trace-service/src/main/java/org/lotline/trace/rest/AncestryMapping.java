package org.lotline.trace.rest;

import java.util.List;
import java.util.UUID;
import org.lotline.contracts.trace.model.AncestorDeviationJson;
import org.lotline.contracts.trace.model.AncestorJson;
import org.lotline.contracts.trace.model.AncestorRunJson;
import org.lotline.contracts.trace.model.AncestryJson;
import org.lotline.contracts.trace.model.ReachCountsJson;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.trace.answer.Ancestry;
import org.lotline.trace.answer.Named;
import org.lotline.trace.answer.Reach;
import org.lotline.trace.answer.TracedDeviation;
import org.lotline.trace.answer.TracedRun;

/** What other services ask of the graph, as the contract has it. */
final class AncestryMapping {

    private AncestryMapping() {}

    static AncestryJson modelOf(UUID lotId, Ancestry ancestry) {
        return new AncestryJson()
                .lotId(lotId)
                .found(ancestry.found())
                .ancestors(EachMapped.of(ancestry.ancestors(), AncestryMapping::modelOf))
                .runs(EachMapped.of(ancestry.runs(), AncestryMapping::modelOf))
                .deviations(EachMapped.of(ancestry.deviations(), AncestryMapping::modelOf))
                .gaps(ThingMapping.modelOf(ancestry.gaps()))
                .asOf(ThingMapping.asOf(ancestry.basis()))
                .upToDate(ancestry.basis().upToDate())
                .behind(ThingMapping.behind(ancestry.basis()));
    }

    private static AncestorJson modelOf(Ancestry.Ancestor ancestor) {
        return new AncestorJson()
                .key(ancestor.thing().key())
                .kind(ancestor.thing().kind())
                .name(ancestor.thing().name())
                .item(Shared.modelOf(ancestor.item()))
                .receivingInspection(ancestor.receivingInspection())
                .expiresOn(ancestor.expiresOn());
    }

    private static AncestorRunJson modelOf(TracedRun run) {
        return new AncestorRunJson()
                .runId(run.runId())
                .jobId(run.jobId())
                .machine(run.machine())
                .operator(run.operator())
                .startedAt(run.startedAt())
                .endedAt(run.endedAt());
    }

    private static AncestorDeviationJson modelOf(TracedDeviation deviation) {
        return new AncestorDeviationJson()
                .deviationId(deviation.deviationId())
                .jobId(deviation.jobId())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description());
    }

    static ReachJson modelOf(Reach reach) {
        return new ReachJson()
                .found(reach.found())
                .counts(new ReachCountsJson()
                        .lots(reach.counts().lots())
                        .jobs(reach.counts().jobs())
                        .shipments(reach.counts().shipments()))
                .lots(reached(reach.lots()))
                .jobs(reached(reach.jobs()))
                .shipments(reached(reach.shipments()))
                .asOf(ThingMapping.asOf(reach.basis()))
                .upToDate(reach.basis().upToDate())
                .behind(ThingMapping.behind(reach.basis()));
    }

    private static List<ReachedJson> reached(List<Named> things) {
        return EachMapped.of(things, thing -> new ReachedJson().key(thing.key()).name(thing.name()));
    }
}
