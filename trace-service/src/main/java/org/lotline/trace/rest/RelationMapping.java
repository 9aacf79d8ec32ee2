package org.lotline.trace.rest;

import java.time.Instant;
import java.util.Map;
import org.lotline.contracts.trace.model.NamedThing;
import org.lotline.contracts.trace.model.SiblingSource;
import org.lotline.contracts.trace.model.Siblings;
import org.lotline.contracts.trace.model.SiblingsOfLot;
import org.lotline.contracts.trace.model.TracePath;
import org.lotline.contracts.trace.model.TracePathStep;
import org.lotline.trace.answer.Named;

/** Siblings and paths as the contract has them. */
final class RelationMapping {

    private static final Map<String, SiblingSource.KindEnum> KINDS = Map.of(
            "heat", SiblingSource.KindEnum.HEAT,
            "supplier-lot", SiblingSource.KindEnum.SUPPLIER_LOT,
            "receipt", SiblingSource.KindEnum.RECEIPT);

    private RelationMapping() {}

    static Siblings modelOf(org.lotline.trace.answer.Siblings siblings, Instant askedAt, Instant answeredAt) {
        return new Siblings()
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

    private static SiblingsOfLot modelOf(org.lotline.trace.answer.Siblings.OfLot lot) {
        return new SiblingsOfLot()
                .lot(ThingMapping.modelOf(lot.lot()))
                .sources(EachMapped.of(lot.sources(), RelationMapping::modelOf));
    }

    private static SiblingSource modelOf(org.lotline.trace.answer.Siblings.Source source) {
        return new SiblingSource()
                .key(source.thing().key())
                .kind(KINDS.get(source.thing().kind()))
                .name(source.thing().name())
                .lots(EachMapped.of(source.lots(), ThingMapping::modelOf))
                .jobs(EachMapped.of(source.jobs(), ThingMapping::modelOf))
                .shipments(EachMapped.of(source.shipments(), ThingMapping::modelOf));
    }

    static TracePath modelOf(org.lotline.trace.answer.TracePath path, Instant askedAt, Instant answeredAt) {
        return new TracePath()
                .from(EachMapped.of(path.from(), RelationMapping::modelOf))
                .to(EachMapped.of(path.to(), RelationMapping::modelOf))
                .connected(path.direction().isPresent())
                .direction(path.direction()
                        .map(direction -> TracePath.DirectionEnum.valueOf(direction.name()))
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

    static NamedThing modelOf(Named thing) {
        return new NamedThing().key(thing.key()).kind(thing.kind()).name(thing.name());
    }

    private static TracePathStep modelOf(org.lotline.trace.answer.TracePath.Step step) {
        return new TracePathStep()
                .from(modelOf(step.from()))
                .to(modelOf(step.to()))
                .flows(EachMapped.of(step.flows(), ThingMapping::modelOf));
    }
}
