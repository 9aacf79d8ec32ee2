package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.DISPOSED;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.NONCONFORMING;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.Cells;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;

/** What quality has found and decided about things. */
public final class QualityFindings {

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Set<String> about;

    /** @param about the keys of the things */
    public QualityFindings(KnownFacts records, Set<String> about) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.about = about;
    }

    /** By time. */
    public List<TracedInspection> inspections() {
        return last(INSPECTED).values().stream()
                .map(this::inspection)
                .sorted(TracedInspection.IN_TIME)
                .toList();
    }

    /** By key. */
    public List<TracedNonconformance> nonconformances() {
        var raised = last(NONCONFORMING);
        var disposed = last(DISPOSED);
        raised.forEach((report, said) -> decided(report, said).ifPresent(last -> disposed.put(report, last)));
        var keys = new TreeSet<>(raised.keySet());
        keys.addAll(disposed.keySet());
        return keys.stream()
                .map(key -> nonconformance(
                        key, Optional.ofNullable(raised.get(key)), Optional.ofNullable(disposed.get(key))))
                .toList();
    }

    /** Of a report that is told here: of what is told with it, of the deviation from which it was raised, or of itself alone. */
    private Optional<KnownFact> decided(String report, KnownFact raised) {
        var deviation = id(raised, Property.DEVIATION);
        var ends = new HashSet<>(about);
        ends.add(report);
        if (deviation != null) {
            ends.add(Keys.deviation(deviation));
        }
        return records.from(report, DISPOSED).stream()
                .filter(said -> ends.contains(said.to()))
                .reduce((one, later) -> later);
    }

    private Map<String, KnownFact> last(FactKind kind) {
        var last = new TreeMap<String, KnownFact>();
        about.stream()
                .flatMap(key -> records.to(key, kind).stream())
                .sorted(KnownFact.IN_SEQUENCE)
                .forEach(said -> last.put(said.from(), said));
        return last;
    }

    private TracedInspection inspection(KnownFact said) {
        var lot = id(said, Property.LOT);
        var job = id(said, Property.JOB);
        return new TracedInspection(
                ThingDescriptions.idOf(said.from()),
                said.written(Property.KIND),
                lot,
                lot == null ? null : describing.number(Keys.lot(lot)),
                job,
                job == null ? null : describing.jobNumber(Keys.job(job)),
                said.written(Property.RESULT),
                ThingDescriptions.quantity(said),
                said.text(Property.GAUGE),
                id(said, Property.RUN),
                said.text(Property.MACHINE),
                said.assertion().occurredAt(),
                said.assertion().performedBy(),
                Cells.rows(said.text(Property.CHARACTERISTICS)).stream()
                        .map(QualityFindings::characteristic)
                        .toList());
    }

    private static @Nullable UUID id(KnownFact said, Property property) {
        var written = said.text(property);
        return written == null ? null : UUID.fromString(written);
    }

    private static TracedInspection.Characteristic characteristic(List<@Nullable String> row) {
        return new TracedInspection.Characteristic(
                JobHistory.text(row.get(0)),
                decimal(row.get(1)),
                row.get(2),
                decimal(row.get(3)),
                decimal(row.get(4)),
                Boolean.parseBoolean(row.get(5)));
    }

    private static @Nullable BigDecimal decimal(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private TracedNonconformance nonconformance(String key, Optional<KnownFact> raised, Optional<KnownFact> disposed) {
        var job = raised.map(said -> id(said, Property.JOB)).orElse(null);
        return new TracedNonconformance(
                ThingDescriptions.idOf(key),
                ThingDescriptions.text(raised.or(() -> disposed), Property.NUMBER),
                ThingDescriptions.text(raised, Property.DESCRIPTION),
                job,
                job == null ? null : describing.jobNumber(Keys.job(job)),
                raised.map(said -> id(said, Property.RUN)).orElse(null),
                ThingDescriptions.text(raised, Property.MACHINE),
                ThingDescriptions.text(disposed, Property.DECISION),
                ThingDescriptions.text(disposed, Property.CONCESSION),
                ThingDescriptions.text(disposed, Property.REASON));
    }
}
