package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.Property;

/** What of a closure is no more. */
final class Scrapping {

    private final Records records;
    private final Describing describing;
    private final Set<String> reached;

    Scrapping(Records records, Set<String> reached) {
        this.records = records;
        this.describing = new Describing(records);
        this.reached = reached;
    }

    /** Of lots and of runs, by time. */
    List<Scrapped> scrapped() {
        return Stream.concat(
                        Following.lotKeys(reached)
                                .flatMap(lot -> records.to(lot, SCRAPPED).stream())
                                .flatMap(said -> ofLot(said).stream()),
                        Following.jobKeys(reached).stream()
                                .flatMap(job -> records.to(job, RAN_FOR).stream())
                                .flatMap(said -> ofRun(said).stream()))
                .sorted(Scrapped.IN_TIME)
                .toList();
    }

    private Optional<Scrapped> ofLot(Said said) {
        var job = said.text(Property.JOB);
        var jobId = job == null ? null : UUID.fromString(job);
        return Optional.ofNullable(Describing.quantity(said))
                .map(quantity -> new Scrapped(
                        Describing.idOf(said.to()),
                        describing.number(said.to()),
                        jobId,
                        numberOf(jobId),
                        quantity,
                        Making.text(said.text(Property.REASON)),
                        said.assertion().occurredAt(),
                        said.key()));
    }

    private Optional<Scrapped> ofRun(Said said) {
        return Optional.ofNullable(Describing.measure(said.text(Property.SCRAP)))
                .filter(scrap -> scrap.value().signum() != 0)
                .map(scrap -> new Scrapped(
                        null,
                        null,
                        Describing.idOf(said.to()),
                        describing.job(said.to()).jobNumber(),
                        scrap,
                        "scrap of " + Naming.run(said),
                        said.assertion().occurredAt(),
                        said.key()));
    }

    private @Nullable String numberOf(@Nullable UUID job) {
        return job == null ? null : describing.job(Keys.job(job)).jobNumber();
    }
}
