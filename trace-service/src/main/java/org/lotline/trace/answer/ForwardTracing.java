package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.Reading;

/** Answers "where did it go". */
public final class ForwardTracing {

    private static final Set<FactKind> DESCRIPTIONS = Set.of(ITEM_DEFINED, MILL_DEFINED, JOB_NUMBERED);

    private final Seed seed;
    private final Reading reading;
    private final Basis basis;
    private final Records records;

    private ForwardTracing(Seed seed, Reading reading, Basis basis) {
        this.seed = seed;
        this.reading = reading;
        this.basis = basis;
        this.records = Records.standing(basis.moment());
    }

    /**
     * @param seed what to start from
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began;
     *     one for each source that could add to the answer
     * @param reading of which this must be the first use
     * @throws org.lotline.material.InvalidNumberException if the seed's number leaves nothing to compare by
     */
    public static ForwardTrace trace(Seed seed, @Nullable Instant knownAt, Collection<Head> heads, Reading reading) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new ForwardTracing(seed, reading, Basis.of(moment, heads)).answer();
    }

    private ForwardTrace answer() {
        records.add(reading.around(seed.keys(), Direction.FORWARD));
        var found = seed.identities(records)
                .map(key -> Closure.forward(key, records))
                .toList();
        var withoutHeat = WithoutHeat.read(reading, basis.moment());
        var suspects = suspects(found, withoutHeat);
        describe(found, suspects);
        return new Assembling(seed, basis, records, found, suspects)
                .answer(withoutHeat.count(), parkedAround(found, suspects), nearMisses(found));
    }

    /** Only a heat can be one that nobody wrote down; a lot, certificate or receipt is known by what was written. */
    private List<Closure> suspects(List<Closure> found, WithoutHeat withoutHeat) {
        if (seed.kind() != SeedKind.HEAT) {
            return List.of();
        }
        var items = new HashSet<String>();
        var reached = new HashSet<String>();
        found.forEach(closure -> {
            items.addAll(closure.items(records));
            reached.addAll(closure.reached());
        });
        var lots = withoutHeat.of(items).stream()
                .filter(lot -> !reached.contains(lot))
                .toList();
        if (!lots.isEmpty()) {
            records.add(reading.around(lots, Direction.FORWARD));
        }
        return lots.stream().map(lot -> Closure.forward(lot, records)).toList();
    }

    private void describe(List<Closure> found, List<Closure> suspects) {
        var keys = new HashSet<String>();
        Stream.concat(found.stream(), suspects.stream()).forEach(closure -> {
            keys.addAll(closure.items(records));
            keys.addAll(Following.jobKeys(closure.reached()));
        });
        found.forEach(closure -> records.to(closure.seed()).stream()
                .flatMap(said -> Stream.ofNullable(said.text(Property.MILL)))
                .map(Keys::mill)
                .forEach(keys::add));
        records.add(reading.about(keys, DESCRIPTIONS));
    }

    private List<ParkedEvent> parkedAround(List<Closure> found, List<Closure> suspects) {
        var keys = new HashSet<>(seed.keys());
        Stream.concat(found.stream(), suspects.stream()).forEach(closure -> keys.addAll(closure.restsOn(records)));
        return reading.parked(keys);
    }

    private List<NearMiss> nearMisses(List<Closure> found) {
        return found.isEmpty() ? NearMisses.of(seed, reading, basis.moment()) : List.of();
    }
}
