package org.lotline.trace.rest;

import java.util.List;
import java.util.UUID;
import org.lotline.contracts.trace.model.Ancestor;
import org.lotline.contracts.trace.model.AncestorDeviation;
import org.lotline.contracts.trace.model.AncestorRun;
import org.lotline.contracts.trace.model.Ancestry;
import org.lotline.contracts.trace.model.Reach;
import org.lotline.contracts.trace.model.ReachCounts;
import org.lotline.contracts.trace.model.Reached;
import org.lotline.trace.answer.Named;
import org.lotline.trace.answer.TracedDeviation;
import org.lotline.trace.answer.TracedRun;

/** What other services ask of the graph, as the contract has it. */
final class AncestryMapping {

    private AncestryMapping() {}

    static Ancestry modelOf(UUID lotId, org.lotline.trace.answer.Ancestry ancestry) {
        return new Ancestry()
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

    private static Ancestor modelOf(org.lotline.trace.answer.Ancestry.Ancestor ancestor) {
        return new Ancestor()
                .key(ancestor.thing().key())
                .kind(ancestor.thing().kind())
                .name(ancestor.thing().name())
                .item(Shared.modelOf(ancestor.item()))
                .receivingInspection(ancestor.receivingInspection())
                .expiresOn(ancestor.expiresOn());
    }

    private static AncestorRun modelOf(TracedRun run) {
        return new AncestorRun()
                .runId(run.runId())
                .jobId(run.jobId())
                .machine(run.machine())
                .operator(run.operator())
                .startedAt(run.startedAt())
                .endedAt(run.endedAt());
    }

    private static AncestorDeviation modelOf(TracedDeviation deviation) {
        return new AncestorDeviation()
                .deviationId(deviation.deviationId())
                .jobId(deviation.jobId())
                .lotId(deviation.lotId())
                .kind(deviation.kind())
                .description(deviation.description());
    }

    static Reach modelOf(org.lotline.trace.answer.Reach reach) {
        return new Reach()
                .found(reach.found())
                .counts(new ReachCounts()
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

    private static List<Reached> reached(List<Named> things) {
        return EachMapped.of(things, thing -> new Reached().key(thing.key()).name(thing.name()));
    }
}
