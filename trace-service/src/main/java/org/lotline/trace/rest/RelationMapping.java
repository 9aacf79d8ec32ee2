package org.lotline.trace.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.NamedThingJson;
import org.lotline.contracts.trace.model.SiblingSourceJson;
import org.lotline.contracts.trace.model.SiblingsJson;
import org.lotline.contracts.trace.model.SiblingsOfLotJson;
import org.lotline.contracts.trace.model.TracePathJson;
import org.lotline.contracts.trace.model.TracePathStepJson;
import org.lotline.trace.answer.relation.Siblings;
import org.lotline.trace.answer.relation.TracePath;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.NodeKind;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Siblings and paths as the contract has them. */
@Mapper(uses = {Shared.class, BasisMapping.class, ThingMapping.class})
interface RelationMapping {

    RelationMapping INSTANCE = Mappers.getMapper(RelationMapping.class);

    Map<NodeKind, SiblingSourceJson.KindEnum> KINDS = Map.of(
            NodeKind.HEAT, SiblingSourceJson.KindEnum.HEAT,
            NodeKind.SUPPLIER_LOT, SiblingSourceJson.KindEnum.SUPPLIER_LOT,
            NodeKind.RECEIPT, SiblingSourceJson.KindEnum.RECEIPT);

    @RestsOn
    @Mapping(target = "knownAt", source = "answer.basis.moment.knownAt")
    @Mapping(target = "found", expression = "java(!answer.lots().isEmpty())")
    SiblingsJson modelOf(Siblings answer, Instant askedAt, Instant answeredAt);

    SiblingsOfLotJson modelOf(Siblings.OfLot lot);

    @Mapping(target = "key", source = "thing.key")
    @Mapping(target = "name", source = "thing.name")
    @Mapping(target = "kind", expression = "java(KINDS.get(source.thing().kind()))")
    SiblingSourceJson modelOf(Siblings.Source source);

    @RestsOn
    @Mapping(target = "knownAt", source = "answer.basis.moment.knownAt")
    @Mapping(target = "connected", expression = "java(answer.direction().isPresent())")
    TracePathJson modelOf(TracePath answer, Instant askedAt, Instant answeredAt);

    NamedThingJson modelOf(Named thing);

    TracePathStepJson modelOf(TracePath.Step step);

    default TracePathJson.@Nullable DirectionEnum directionOf(Optional<Direction> direction) {
        return direction
                .map(known -> TracePathJson.DirectionEnum.valueOf(known.name()))
                .orElse(null);
    }

    default List<SiblingsOfLotJson> siblings(List<Siblings.OfLot> siblings) {
        return EachMapped.of(siblings, this::modelOf);
    }

    default List<SiblingSourceJson> sources(List<Siblings.Source> sources) {
        return EachMapped.of(sources, this::modelOf);
    }

    default List<NamedThingJson> things(List<Named> things) {
        return EachMapped.of(things, this::modelOf);
    }

    default List<TracePathStepJson> steps(List<TracePath.Step> steps) {
        return EachMapped.of(steps, this::modelOf);
    }
}
