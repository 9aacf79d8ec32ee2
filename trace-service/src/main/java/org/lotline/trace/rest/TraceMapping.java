package org.lotline.trace.rest;

import java.time.Instant;
import java.util.List;
import org.lotline.contracts.trace.model.CountsJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.TraceIdentityJson;
import org.lotline.contracts.trace.model.TraceNearMissJson;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.trace.answer.forward.Counts;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.NotExcluded;
import org.lotline.trace.answer.forward.TraceIdentity;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.SeedKind;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** Forward traces as the contract has them. */
@Mapper(uses = {Shared.class, BasisMapping.class, ThingMapping.class, PlaceMapping.class, WorkMapping.class})
interface TraceMapping {

    TraceMapping INSTANCE = Mappers.getMapper(TraceMapping.class);

    @RestsOn
    @Mapping(target = "knownAt", source = "answer.basis.moment.knownAt")
    @Mapping(target = "found", expression = "java(answer.found())")
    @Mapping(target = "truncated", constant = "false")
    @Mapping(target = "cannotBeExcluded", qualifiedByName = "theirLots")
    @Mapping(target = "suspects", source = "answer.cannotBeExcluded")
    ForwardTraceJson modelOf(ForwardTrace answer, Instant askedAt, Instant answeredAt);

    @Mapping(target = ".", source = "window")
    @Mapping(target = ".", source = "whereabouts")
    TraceIdentityJson modelOf(TraceIdentity identity);

    default TraceIdentityJson.KindEnum kindOf(SeedKind kind) {
        return TraceIdentityJson.KindEnum.valueOf(kind.name());
    }

    TraceNearMissJson modelOf(NearMiss miss);

    CountsJson modelOf(Counts counts);

    @Named("theirLots")
    default List<TracedLotJson> theirLots(List<NotExcluded> suspects) {
        var things = Mappers.getMapper(ThingMapping.class);
        return EachMapped.of(suspects, suspect -> things.modelOf(suspect.lot()));
    }

    default List<TraceIdentityJson> identities(List<TraceIdentity> identities) {
        return EachMapped.of(identities, this::modelOf);
    }

    default List<TraceNearMissJson> nearMisses(List<NearMiss> nearMisses) {
        return EachMapped.of(nearMisses, this::modelOf);
    }
}
