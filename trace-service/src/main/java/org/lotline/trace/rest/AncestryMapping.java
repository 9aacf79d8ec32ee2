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
import org.lotline.trace.answer.reach.Ancestry;
import org.lotline.trace.answer.reach.Reach;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.TracedDeviation;
import org.lotline.trace.answer.thing.TracedRun;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** What other services ask of the graph, as the contract has it. */
@Mapper(uses = {Shared.class, BasisMapping.class, ThingMapping.class})
interface AncestryMapping {

    AncestryMapping INSTANCE = Mappers.getMapper(AncestryMapping.class);

    @RestsOn
    AncestryJson modelOf(UUID lotId, Ancestry answer);

    @Mapping(target = ".", source = "thing")
    AncestorJson modelOf(Ancestry.Ancestor ancestor);

    AncestorRunJson modelOf(TracedRun run);

    AncestorDeviationJson modelOf(TracedDeviation deviation);

    @RestsOn
    ReachJson modelOf(Reach answer);

    ReachCountsJson modelOf(Reach.Count counts);

    ReachedJson modelOf(Named thing);

    default List<AncestorJson> ancestors(List<Ancestry.Ancestor> ancestors) {
        return EachMapped.of(ancestors, this::modelOf);
    }

    default List<AncestorRunJson> runs(List<TracedRun> runs) {
        return EachMapped.of(runs, this::modelOf);
    }

    default List<AncestorDeviationJson> deviations(List<TracedDeviation> deviations) {
        return EachMapped.of(deviations, this::modelOf);
    }

    default List<ReachedJson> reached(List<Named> reached) {
        return EachMapped.of(reached, this::modelOf);
    }
}
