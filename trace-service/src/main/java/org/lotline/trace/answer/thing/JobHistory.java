package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Times;
import org.lotline.trace.lineage.Cells;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** How jobs were worked on. */
public final class JobHistory {

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Set<String> jobs;

    /** @param jobs the keys of the jobs */
    public JobHistory(KnownFacts records, Set<String> jobs) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.jobs = jobs;
    }

    /** By start. */
    public List<TracedRun> runs() {
        return last(RAN_FOR)
                .flatMap(run -> run(run).stream())
                .sorted(TracedRun.BY_START)
                .toList();
    }

    /** By time. */
    public List<TracedDeviation> deviations() {
        return last(DEVIATION_OF)
                .flatMap(said -> deviation(said).stream())
                .sorted(Comparator.comparing(TracedDeviation::occurredAt)
                        .thenComparing(deviation -> deviation.deviationId().toString()))
                .toList();
    }

    /** Should one be told twice of a job, the last telling stands. */
    private Stream<KnownFact> last(FactKind kind) {
        return jobs.stream()
                .flatMap(job -> records.to(job, kind).stream()
                        .collect(Collectors.toMap(KnownFact::from, said -> said, (one, later) -> later, TreeMap::new))
                        .values()
                        .stream());
    }

    private Optional<TracedRun> run(KnownFact said) {
        return Times.of(said)
                .map(times -> new TracedRun(
                        ThingDescriptions.idOf(said.from()),
                        ThingDescriptions.idOf(said.to()),
                        describing.jobNumber(said.to()),
                        number(said.text(Property.OPERATION)),
                        said.text(Property.MACHINE),
                        said.text(Property.OPERATOR),
                        said.text(Property.SHIFT),
                        said.text(Property.PROGRAM),
                        times.startedAt(),
                        times.endedAt(),
                        ThingDescriptions.measure(said.text(Property.GOOD)),
                        ThingDescriptions.measure(said.text(Property.SCRAP)),
                        ThingDescriptions.measure(said.text(Property.REWORK)),
                        parameters(said)));
    }

    private static @Nullable Long number(@Nullable String written) {
        return written == null ? null : Long.valueOf(written);
    }

    private static List<TracedRun.Parameter> parameters(KnownFact said) {
        return Cells.rows(said.text(Property.PARAMETERS)).stream()
                .map(row -> new TracedRun.Parameter(text(row.get(0)), text(row.get(1)), row.get(2)))
                .toList();
    }

    private static Optional<TracedDeviation> deviation(KnownFact said) {
        return Optional.ofNullable(said.text(Property.LOT))
                .map(lot -> new TracedDeviation(
                        UUID.fromString(NodeKeys.identity(said.from())),
                        ThingDescriptions.idOf(said.to()),
                        UUID.fromString(lot),
                        said.written(Property.KIND),
                        said.written(Property.DESCRIPTION),
                        said.assertion().occurredAt()));
    }

    static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
