package org.lotline.trace.answer;

import java.util.Set;
import java.util.TreeSet;
import org.lotline.trace.lineage.Direction;

/**
 * What one walk has reached.
 *
 * @param seed the node of what it is the closure of
 * @param reached every node, those where it started included
 */
record Closure(String seed, Set<String> reached) {

    static Closure forward(String seed, KnownFacts records) {
        return of(Identified.by(seed), Direction.FORWARD, records);
    }

    static Closure of(Identified identified, Direction direction, KnownFacts records) {
        var reached = Walk.from(identified.roots(), direction, records);
        reached.addAll(identified.beside());
        return new Closure(identified.key(), reached);
    }

    /** The items of its lots. */
    Set<String> items(KnownFacts records) {
        var describing = new ThingDescriptions(records);
        var items = new TreeSet<String>();
        ReachedThings.lotKeys(reached).forEach(lot -> describing.itemOf(lot).ifPresent(items::add));
        return items;
    }

    /**
     * Everything whose records this closure rests on: what was reached, the jobs and certificates round it and the items'
     * definitions.
     */
    Set<String> restsOn(KnownFacts records) {
        var keys = new TreeSet<>(reached);
        keys.addAll(ReachedThings.jobKeys(reached));
        keys.addAll(items(records));
        var describing = new ThingDescriptions(records);
        ReachedThings.lotKeys(reached).forEach(lot -> keys.addAll(describing.certificatesOf(lot)));
        return keys;
    }
}
