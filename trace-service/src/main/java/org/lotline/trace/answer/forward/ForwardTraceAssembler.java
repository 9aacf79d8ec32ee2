package org.lotline.trace.answer.forward;

import java.util.List;
import java.util.TreeSet;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.thing.Whereabouts;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.ParkedEvent;

/** Puts together what was found, what can't be excluded and what is missing from the records of both. */
final class ForwardTraceAssembler {

    private final Seed seed;
    private final Basis basis;
    private final KnownFacts records;
    private final List<Closure> found;
    private final List<Suspect> suspects;
    private final List<NotExcluded> notExcluded;
    private final Consumption consumption;
    private final GapRules rules;

    ForwardTraceAssembler(
            Seed seed,
            Basis basis,
            KnownFacts records,
            List<Closure> found,
            List<Suspect> suspects,
            Consumption consumption) {
        this.seed = seed;
        this.basis = basis;
        this.records = records;
        this.found = found;
        this.rules = new GapRules(records);
        this.suspects = suspects;
        this.notExcluded =
                suspects.stream().map(suspect -> suspect.told(records)).toList();
        this.consumption = consumption;
    }

    ForwardTrace answer(long lotsWithoutHeat, List<ParkedEvent> parked, List<NearMiss> nearMisses) {
        var identities =
                found.stream().map(closure -> identity(closure, parked)).toList();
        var gaps = new TreeSet<>(rules.parked(parked));
        identities.forEach(identity -> gaps.addAll(identity.gaps()));
        notExcluded.forEach(suspect -> rules.of(suspect.lot()).forEach(gaps::add));
        suspects.forEach(suspect -> suspect.gap(records).ifPresent(gaps::add));
        return new ForwardTrace(
                "Where did %s go?".formatted(seed.told()),
                identities,
                nearMisses,
                lotsWithoutHeat,
                notExcluded,
                Counts.of(identities),
                basis,
                List.copyOf(gaps),
                basis.upToDate() && gaps.isEmpty() && !(isUnknownHeat() && lotsWithoutHeat > 0));
    }

    /** Any lot without a heat may be of one that nobody has written down. */
    private boolean isUnknownHeat() {
        return seed.kind() == SeedKind.HEAT && found.isEmpty();
    }

    private TraceIdentity identity(Closure closure, List<ParkedEvent> parked) {
        var whereabouts = whereabouts(closure);
        var gaps = gaps(closure, whereabouts);
        gaps.addAll(rules.parked(meeting(closure, parked)));
        var complete = basis.upToDate() && gaps.isEmpty() && !hasSuspects(closure);
        return new IdentityDescriptions(records)
                .identity(seed, closure.seed(), whereabouts, List.copyOf(gaps), complete);
    }

    private List<ParkedEvent> meeting(Closure closure, List<ParkedEvent> parked) {
        var keys = closure.restsOn();
        return parked.stream().filter(event -> event.mattersTo(keys)).toList();
    }

    private boolean hasSuspects(Closure closure) {
        var items = closure.items();
        return suspects.stream()
                .anyMatch(suspect -> suspect.lacksIdentity(records)
                        || suspect.items(records).stream().anyMatch(items::contains));
    }

    private TreeSet<Gap> gaps(Closure closure, Whereabouts whereabouts) {
        var gaps = new TreeSet<Gap>();
        whereabouts.lots().forEach(lot -> rules.of(lot).forEach(gaps::add));
        rules.inputs(closure.reached(), consumption).forEach(gaps::add);
        rules.serials(closure.reached()).forEach(gaps::add);
        rules.balances(whereabouts.onHand()).forEach(gaps::add);
        return gaps;
    }

    private Whereabouts whereabouts(Closure closure) {
        return new ReachedThings(records, closure.reached()).whereabouts();
    }
}
