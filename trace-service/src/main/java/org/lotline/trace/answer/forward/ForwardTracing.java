package org.lotline.trace.answer.forward;

import static org.lotline.trace.lineage.FactKind.ADJUSTED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.MOVED;
import static org.lotline.trace.lineage.FactKind.PICKED;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.WITHDRAWN;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.InTransit;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.NearMisses;
import org.lotline.trace.answer.seed.ResourceSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.thing.Stock;
import org.lotline.trace.answer.walk.AffectingHolds;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.RelatedKeys;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.ParkedEvent;

/** Answers "where did it go". */
public final class ForwardTracing {

    /** What is left, where it lies, what is held and which jobs are open: of nothing else here does an answer speak. */
    private static final Set<FactKind> BESIDE = GapRules.beside(Set.of(
            RETURNED_FROM_JOB,
            JOB_CLOSED,
            CERTIFICATE_REVIEWED,
            CERTIFICATE_SUPERSEDED,
            MOVED,
            SCRAPPED,
            WITHDRAWN,
            ADJUSTED,
            PICKED,
            HELD));

    private final Seed seed;
    private final GraphReading reading;
    private final Basis basis;
    private final KnownFacts records;

    /** @param inTransit which moves nobody has taken up */
    public ForwardTracing(Seed seed, GraphReading reading, Basis basis, InTransit inTransit) {
        this.seed = seed;
        this.reading = reading;
        this.basis = basis;
        this.records = KnownFacts.standing(basis.moment(), inTransit);
    }

    /**
     * @param seed what to start from
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began;
     *     one for each source that could add to the answer
     * @param reading of which this must be the first use
     * @throws org.lotline.material.InvalidNumberException if the seed's number leaves nothing to compare by
     */
    public static ForwardTrace trace(
            Seed seed, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading) {
        return trace(seed, knownAt, heads, reading, Instant.EPOCH);
    }

    /** @param askedAt when the heads were asked (UTC): what was given up long before and not taken up is in transit */
    public static ForwardTrace trace(
            Seed seed, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading, Instant askedAt) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new ForwardTracing(seed, reading, Basis.of(moment, heads), InTransit.of(heads, knownAt, askedAt))
                .answer();
    }

    /** What the answer was made of. */
    public KnownFacts records() {
        return records;
    }

    /** Reads what it needs and answers. */
    public ForwardTrace answer() {
        var found = found();
        var withoutHeat = new WithoutHeat(reading, basis.moment());
        var suspects = suspects(found, withoutHeat);
        var suspected = suspects.stream().map(Suspect::closure).toList();
        describe(found, suspected);
        reading.requireTime();
        return new ForwardTraceAssembler(seed, basis, records, found, suspects, consumption(found))
                .answer(withoutHeat.count(), parkedAround(found, suspected), nearMisses(found));
    }

    /** What a number stands for is on the way of the walk from it, so one reading does; the runs of a resource are not. */
    private List<Closure> found() {
        if (seed instanceof ResourceSeed) {
            seed.locate(reading, records);
            var runs = new HashSet<String>();
            seed.identities(records).forEach(identified -> runs.addAll(identified.roots()));
            records.add(reading.around(runs, Direction.FORWARD, BESIDE));
        } else {
            records.add(reading.around(seed.keys(), Direction.FORWARD, BESIDE));
        }
        return seed.identities(records)
                .map(identified -> Closure.of(identified, Direction.FORWARD, records))
                .toList();
    }

    private List<Suspect> suspects(List<Closure> found, WithoutHeat withoutHeat) {
        var suspecting = new SuspectLots(reading, records, BESIDE, found);
        if (seed.kind() == SeedKind.HEAT) {
            suspecting.withoutHeat(withoutHeat);
        }
        return suspecting
                .withoutInput(new WithoutInput(reading, basis.moment()))
                .suspects();
    }

    private Consumption consumption(List<Closure> found) {
        var jobs = new HashSet<String>();
        found.forEach(closure -> jobs.addAll(closure.reached().jobs()));
        return Consumption.ofBilled(reading, records, jobs);
    }

    private void describe(List<Closure> found, List<Closure> suspects) {
        var closures = Stream.concat(found.stream(), suspects.stream())
                .map(Closure::reached)
                .toList();
        var keys = new HashSet<String>();
        closures.forEach(reached -> keys.addAll(new RelatedKeys(records, reached).keys()));
        found.forEach(closure -> keys.addAll(new RelatedKeys(records, closure.reached()).mills(closure.seed())));
        records.add(reading.about(keys, RelatedKeys.DESCRIPTIONS));
        var wholes = new HashSet<String>();
        var jobs = new HashSet<String>();
        var makers = new HashSet<String>();
        closures.forEach(reached -> {
            makers.addAll(new RelatedKeys(records, reached).makers());
            wholes.addAll(new RelatedKeys(records, reached).wholes());
            jobs.addAll(new RelatedKeys(records, reached).jobsBeside());
        });
        records.add(reading.about(wholes, Stock.ofParents()));
        records.add(reading.about(jobs, RelatedKeys.WORK));
        records.add(reading.about(makers, Set.of(FactKind.INSPECTED)));
        AffectingHolds.read(reading, records, closures);
    }

    private List<ParkedEvent> parkedAround(List<Closure> found, List<Closure> suspects) {
        var keys = new HashSet<>(seed.keys());
        Stream.concat(found.stream(), suspects.stream()).forEach(closure -> keys.addAll(closure.restsOn()));
        return reading.parked(keys);
    }

    private List<NearMiss> nearMisses(List<Closure> found) {
        return found.isEmpty() ? NearMisses.of(seed, reading, basis.moment()) : List.of();
    }
}
