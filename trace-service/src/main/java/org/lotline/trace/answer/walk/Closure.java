package org.lotline.trace.answer.walk;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.seed.Identified;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.lineage.Direction;

/** What one walk has reached. */
public final class Closure {

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

    /** All that came of one node. */
    public static Closure forward(String seed, KnownFacts records) {
        return of(Identified.by(seed), Direction.FORWARD, records);
    }

    /** What a walk from its roots reaches, with what belongs to it beside. */
    public static Closure of(Identified identified, Direction direction, KnownFacts records) {
        var reached = Walk.from(identified.roots(), direction, records);
        reached.addAll(identified.beside());
        return new Closure(identified.key(), Reached.of(reached), records);
    }

    /** The node of what it is the closure of. */
    public String seed() {
        return seed;
    }

    /** Every node, those where it started included. */
    public Reached reached() {
        return reached;
    }

    /** The items of its lots. What its lots are came with the walk, so it is found out once. */
    public Set<String> items() {
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
    public Set<String> restsOn() {
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
