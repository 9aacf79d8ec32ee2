package org.lotline.trace.answer;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Direction;

/** What one walk has reached. */
final class Closure {

    private final String seed;
    private final Reached reached;
    private final KnownFacts records;
    private @Nullable Set<String> items;
    private @Nullable Set<String> restsOn;

    private Closure(String seed, Reached reached, KnownFacts records) {
        this.seed = seed;
        this.reached = reached;
        this.records = records;
    }

    static Closure forward(String seed, KnownFacts records) {
        return of(Identified.by(seed), Direction.FORWARD, records);
    }

    static Closure of(Identified identified, Direction direction, KnownFacts records) {
        var reached = Walk.from(identified.roots(), direction, records);
        reached.addAll(identified.beside());
        return new Closure(identified.key(), Reached.of(reached), records);
    }

    /** The node of what it is the closure of. */
    String seed() {
        return seed;
    }

    /** Every node, those where it started included. */
    Reached reached() {
        return reached;
    }

    /** The items of its lots. What its lots are came with the walk, so it is found out once. */
    Set<String> items() {
        var known = items;
        if (known == null) {
            var describing = new ThingDescriptions(records);
            known = new TreeSet<>();
            for (var lot : reached.lots()) {
                describing.itemOf(lot).ifPresent(known::add);
            }
            items = known;
        }
        return known;
    }

    /**
     * Everything whose records this closure rests on: what was reached, the jobs and certificates round it and the items'
     * definitions.
     */
    Set<String> restsOn() {
        var known = restsOn;
        if (known == null) {
            known = new HashSet<>(reached.nodes());
            known.addAll(reached.jobs());
            known.addAll(items());
            var describing = new ThingDescriptions(records);
            for (var lot : reached.lots()) {
                known.addAll(describing.certificatesOf(lot));
            }
            restsOn = known;
        }
        return known;
    }
}
