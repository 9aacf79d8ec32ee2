package org.lotline.trace.answer.walk;

import static org.lotline.trace.lineage.FactKind.DISPOSED;
import static org.lotline.trace.lineage.FactKind.NONCONFORMING;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_DEVIATION_OF;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.Identified;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.NearMisses;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.ParkedEvent;

/** What lies behind a seed: read once, for all the answers that look backward. */
public final class BackwardReading {

    private final GraphReading reading;
    private final KnownFacts records;
    private final Basis basis;
    private final Seed seed;
    private final List<Identified> identities;

    private BackwardReading(Seed seed, GraphReading reading, Basis basis, Set<FactKind> beside) {
        this.seed = seed;
        this.reading = reading;
        this.basis = basis;
        this.records = KnownFacts.standing(basis.moment());
        seed.locate(reading, records);
        this.identities = seed.identities(records).toList();
        var roots = new HashSet<String>();
        identities.forEach(identified -> roots.addAll(identified.roots()));
        records.add(reading.around(roots, Direction.BACKWARD, beside));
    }

    /** @param beside which facts of what is reached the answer speaks of, beside those that the walk goes along */
    public static BackwardReading of(
            Seed seed, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading, Set<FactKind> beside) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new BackwardReading(seed, reading, Basis.of(moment, heads), beside);
    }

    /** All that was read so far. */
    public KnownFacts records() {
        return records;
    }

    /** On which the answer rests. */
    public Basis basis() {
        return basis;
    }

    /** One for each thing that the seed stands for. */
    public List<Closure> closures() {
        return identities.stream()
                .map(identified -> Closure.of(identified, Direction.BACKWARD, records))
                .toList();
    }

    /** Reads what describes them, and all that was done and found on their jobs. */
    public void describe(List<Closure> closures) {
        describe(closures, RelatedKeys.WORK);
    }

    /** @param work which kinds of facts of the jobs round which the walk went */
    public void describe(List<Closure> closures, Set<FactKind> work) {
        var keys = new HashSet<String>();
        var jobs = new HashSet<String>();
        for (var closure : closures) {
            var surroundings = new RelatedKeys(records, closure.reached());
            jobs.addAll(surroundings.jobsBeside());
            keys.addAll(surroundings.keys());
            keys.addAll(surroundings.suppliers());
            closure.reached().of(NodeKind.HEAT).forEach(heat -> keys.addAll(surroundings.mills(heat)));
        }
        records.add(reading.about(keys, RelatedKeys.DESCRIPTIONS));
        records.add(reading.about(jobs, work));
        closures.forEach(closure -> records.add(reading.about(beside(closure), Set.of(SHIPMENT_DEVIATION_OF))));
        records.add(reading.about(reports(closures), Set.of(DISPOSED)));
    }

    /** The shipments that belong to it although no walk comes to them. */
    private Set<String> beside(Closure closure) {
        return identities.stream()
                .filter(identified -> identified.key().equals(closure.seed()))
                .flatMap(identified -> identified.beside().stream())
                .collect(Collectors.toSet());
    }

    /** What was decided on a report that names no lot ends nowhere but at the report. */
    private Set<String> reports(List<Closure> closures) {
        return closures.stream()
                .flatMap(
                        closure -> Stream.concat(closure.reached().nodes().stream(), closure.reached().jobs().stream()))
                .flatMap(key -> records.to(key, NONCONFORMING).stream())
                .map(KnownFact::from)
                .collect(Collectors.toSet());
    }

    /** What went into the jobs of all of them. */
    public Consumption consumption(List<Closure> closures) {
        var jobs = new HashSet<String>();
        closures.forEach(closure -> jobs.addAll(closure.reached().jobs()));
        return Consumption.ofBilled(reading, records, jobs);
    }

    /** Reads the holds on what they reached. */
    public void readHolds(List<Closure> closures) {
        AffectingHolds.read(
                reading, records, closures.stream().map(Closure::reached).toList());
    }

    /** The parked events that could change the answer. */
    public List<ParkedEvent> parked(List<Closure> closures) {
        Set<String> keys = new HashSet<>(seed.keys());
        closures.forEach(closure -> keys.addAll(closure.restsOn()));
        return reading.parked(keys);
    }

    /** What could have been meant, if the seed stands for nothing. */
    public List<NearMiss> nearMisses() {
        return identities.isEmpty() ? NearMisses.of(seed, reading, basis.moment()) : List.of();
    }
}
