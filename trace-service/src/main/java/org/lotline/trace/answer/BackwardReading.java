package org.lotline.trace.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Reading;

/** What lies behind a seed: read once, for all the answers that look backward. */
final class BackwardReading {

    private final Reading reading;
    private final Records records;
    private final Basis basis;
    private final Seed seed;
    private final List<Identified> identities;

    private BackwardReading(Seed seed, Reading reading, Basis basis, Set<FactKind> beside) {
        this.seed = seed;
        this.reading = reading;
        this.basis = basis;
        this.records = Records.standing(basis.moment());
        seed.locate(reading, records);
        this.identities = seed.identities(records).toList();
        var roots = new HashSet<String>();
        identities.forEach(identified -> roots.addAll(identified.roots()));
        records.add(reading.around(roots, Direction.BACKWARD, beside));
    }

    /** @param beside which facts of what is reached the answer speaks of, beside those that the walk goes along */
    static BackwardReading of(
            Seed seed, @Nullable Instant knownAt, Collection<Head> heads, Reading reading, Set<FactKind> beside) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new BackwardReading(seed, reading, Basis.of(moment, heads), beside);
    }

    Records records() {
        return records;
    }

    Basis basis() {
        return basis;
    }

    /** One for each thing that the seed stands for. */
    List<Closure> closures() {
        return identities.stream()
                .map(identified -> Closure.of(identified, Direction.BACKWARD, records))
                .toList();
    }

    /** Reads what describes them. */
    void describe(List<Closure> closures) {
        var keys = new HashSet<String>();
        var jobs = new HashSet<String>();
        for (var closure : closures) {
            var surroundings = new Surroundings(records, closure.reached());
            jobs.addAll(surroundings.jobsBeside());
            keys.addAll(surroundings.keys());
            keys.addAll(surroundings.suppliers());
            Following.keys(closure.reached(), "heat").forEach(heat -> keys.addAll(surroundings.mills(heat)));
        }
        records.add(reading.about(keys, Surroundings.DESCRIPTIONS));
        records.add(reading.about(jobs, Surroundings.WORK));
    }

    void readHolds(List<Closure> closures) {
        Holding.read(reading, records, closures.stream().map(Closure::reached).toList());
    }

    List<ParkedEvent> parked(List<Closure> closures) {
        Set<String> keys = new HashSet<>(seed.keys());
        closures.forEach(closure -> keys.addAll(closure.restsOn(records)));
        return reading.parked(keys);
    }

    List<NearMiss> nearMisses() {
        return identities.isEmpty() ? NearMisses.of(seed, reading, basis.moment()) : List.of();
    }
}
