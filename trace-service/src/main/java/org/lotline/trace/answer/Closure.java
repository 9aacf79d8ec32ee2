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

    static Closure forward(String seed, Records records) {
        return of(Identified.by(seed), Direction.FORWARD, records);
    }

    static Closure of(Identified identified, Direction direction, Records records) {
        var reached = Walk.from(identified.roots(), direction, records);
        reached.addAll(identified.beside());
        return new Closure(identified.key(), reached);
    }

    /** The items of its lots. */
    Set<String> items(Records records) {
        var describing = new Describing(records);
        var items = new TreeSet<String>();
        Following.lotKeys(reached).forEach(lot -> describing.itemOf(lot).ifPresent(items::add));
        return items;
    }

    /**
     * Everything whose records this closure rests on: what was reached, the jobs and certificates round it and the items'
     * definitions.
     */
    Set<String> restsOn(Records records) {
        var keys = new TreeSet<>(reached);
        keys.addAll(Following.jobKeys(reached));
        keys.addAll(items(records));
        var describing = new Describing(records);
        Following.lotKeys(reached).forEach(lot -> keys.addAll(describing.certificatesOf(lot)));
        return keys;
    }
}
