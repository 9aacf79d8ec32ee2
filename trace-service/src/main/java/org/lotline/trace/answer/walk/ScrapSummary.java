package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.ADJUSTED;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.WITHDRAWN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.Counted;
import org.lotline.trace.answer.thing.Scrapped;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.thing.Withdrawn;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.WithdrawnAs;

/** What of a closure is no more, went as a sample, or back to its supplier, and what counts found of it. */
final class ScrapSummary {

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Reached reached;

    ScrapSummary(KnownFacts records, Reached reached) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.reached = reached;
    }

    /** Of lots and of runs, by time. */
    List<Scrapped> scrapped() {
        return Stream.concat(
                        reached.lots().stream()
                                .flatMap(lot -> records.to(lot, SCRAPPED).stream())
                                .flatMap(said -> ofLot(said).stream()),
                        reached.jobs().stream()
                                .flatMap(job -> records.to(job, RAN_FOR).stream())
                                .flatMap(said -> ofRun(said).stream()))
                .sorted(Scrapped.IN_TIME)
                .toList();
    }

    /** Of lots, by time. */
    List<Withdrawn> withdrawn() {
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, WITHDRAWN).stream())
                .flatMap(said -> withdrawn(said).stream())
                .sorted(Withdrawn.IN_TIME)
                .toList();
    }

    /** Of lots, by time. */
    List<Counted> counted() {
        return reached.lots().stream()
                .flatMap(lot -> records.to(lot, ADJUSTED).stream())
                .map(this::counted)
                .sorted(Counted.IN_TIME)
                .toList();
    }

    private Counted counted(KnownFact said) {
        return new Counted(
                ThingDescriptions.idOf(said.to()),
                describing.number(said.to()),
                measure(said, Property.BOOK),
                measure(said, Property.FOUND),
                measure(said, Property.QUANTITY),
                said.text(Property.LOCATION),
                said.written(Property.REASON),
                said.text(Property.NOTE),
                said.assertion().occurredAt(),
                said.key());
    }

    private static Measure measure(KnownFact said, Property amount) {
        return new Measure(new BigDecimal(said.written(amount)), said.written(Property.UNIT));
    }

    private Optional<Withdrawn> withdrawn(KnownFact said) {
        return Optional.ofNullable(ThingDescriptions.quantity(said))
                .map(quantity -> new Withdrawn(
                        WithdrawnAs.of(said.written(Property.KIND)),
                        ThingDescriptions.idOf(said.to()),
                        describing.number(said.to()),
                        quantity,
                        said.text(Property.SUPPLIER),
                        said.text(Property.RETURN_NUMBER),
                        said.written(Property.REASON),
                        said.assertion().occurredAt(),
                        said.key()));
    }

    private Optional<Scrapped> ofLot(KnownFact said) {
        var job = said.text(Property.JOB);
        var jobId = job == null ? null : UUID.fromString(job);
        return Optional.ofNullable(ThingDescriptions.quantity(said))
                .map(quantity -> new Scrapped(
                        ThingDescriptions.idOf(said.to()),
                        describing.number(said.to()),
                        jobId,
                        numberOf(jobId),
                        quantity,
                        said.written(Property.REASON),
                        said.assertion().occurredAt(),
                        said.key()));
    }

    private Optional<Scrapped> ofRun(KnownFact said) {
        return Optional.ofNullable(ThingDescriptions.measure(said.text(Property.SCRAP)))
                .filter(scrap -> scrap.value().signum() != 0)
                .map(scrap -> new Scrapped(
                        null,
                        null,
                        ThingDescriptions.idOf(said.to()),
                        describing.jobNumber(said.to()),
                        scrap,
                        "scrap of " + ThingNames.run(said),
                        said.assertion().occurredAt(),
                        said.key()));
    }

    private @Nullable String numberOf(@Nullable UUID job) {
        return job == null ? null : describing.jobNumber(Keys.job(job));
    }
}
