package org.lotline.trace.rest;

import java.time.Instant;
import java.util.Map;
import org.lotline.contracts.trace.model.NamedThingJson;
import org.lotline.contracts.trace.model.SiblingSourceJson;
import org.lotline.contracts.trace.model.SiblingsJson;
import org.lotline.contracts.trace.model.SiblingsOfLotJson;
import org.lotline.contracts.trace.model.TracePathJson;
import org.lotline.contracts.trace.model.TracePathStepJson;
import org.lotline.trace.answer.Named;
import org.lotline.trace.answer.Siblings;
import org.lotline.trace.answer.TracePath;

/** Siblings and paths as the contract has them. */
final class RelationMapping {

    private static final Map<String, SiblingSourceJson.KindEnum> KINDS = Map.of(
            "heat", SiblingSourceJson.KindEnum.HEAT,
            "supplier-lot", SiblingSourceJson.KindEnum.SUPPLIER_LOT,
            "receipt", SiblingSourceJson.KindEnum.RECEIPT);

    private RelationMapping() {}

    static SiblingsJson modelOf(Siblings siblings, Instant askedAt, Instant answeredAt) {
        return new SiblingsJson()
                .found(!siblings.lots().isEmpty())
                .lots(EachMapped.of(siblings.lots(), RelationMapping::modelOf))
                .asOf(ThingMapping.asOf(siblings.basis()))
                .upToDate(siblings.basis().upToDate())
                .behind(ThingMapping.behind(siblings.basis()))
                .gaps(ThingMapping.modelOf(siblings.gaps()))
                .complete(siblings.complete())
                .knownAt(siblings.basis().moment().knownAt())
                .askedAt(askedAt)
                .answeredAt(answeredAt);
    }

    private static SiblingsOfLotJson modelOf(Siblings.OfLot lot) {
        return new SiblingsOfLotJson()
                .lot(ThingMapping.modelOf(lot.lot()))
                .sources(EachMapped.of(lot.sources(), RelationMapping::modelOf));
    }

    private static SiblingSourceJson modelOf(Siblings.Source source) {
        return new SiblingSourceJson()
                .key(source.thing().key())
                .kind(KINDS.get(source.thing().kind()))
                .name(source.thing().name())
                .lots(EachMapped.of(source.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(source.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(source.shipments(), ThingMapping::modelOf));
    }

    static TracePathJson modelOf(TracePath path, Instant askedAt, Instant answeredAt) {
        return new TracePathJson()
                .from(EachMapped.of(path.from(), RelationMapping::modelOf))
                .to(EachMapped.of(path.to(), RelationMapping::modelOf))
                .connected(path.direction().isPresent())
                .direction(path.direction()
                        .map(direction -> TracePathJson.DirectionEnum.valueOf(direction.name()))
                        .orElse(null))
                .told(path.told())
                .steps(EachMapped.of(path.steps(), RelationMapping::modelOf))
                .asOf(ThingMapping.asOf(path.basis()))
                .upToDate(path.basis().upToDate())
                .behind(ThingMapping.behind(path.basis()))
                .gaps(ThingMapping.modelOf(path.gaps()))
                .complete(path.complete())
                .knownAt(path.basis().moment().knownAt())
                .askedAt(askedAt)
                .answeredAt(answeredAt);
    }

    static NamedThingJson modelOf(Named thing) {
        return new NamedThingJson().key(thing.key()).kind(thing.kind()).name(thing.name());
    }

    private static TracePathStepJson modelOf(TracePath.Step step) {
        return new TracePathStepJson()
                .from(modelOf(step.from()))
                .to(modelOf(step.to()))
                .flows(EachMapped.of(step.flows(), ThingMapping::modelOf));
    }
}
