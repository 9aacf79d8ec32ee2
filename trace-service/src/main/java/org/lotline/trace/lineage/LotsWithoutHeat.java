package org.lotline.trace.lineage;

import java.util.Set;
import org.lotline.contracts.events.Item;

/**
 * How many lots that came in as these items have no heat on record, at the moment that was asked for.
 *
 * @param items one; more for lots of which several receipts stand. Whether they need a heat is not the store's to say
 * @param lots how many, at least 1
 */
public record LotsWithoutHeat(Set<Item> items, long lots) {

    /** In place of the item of found material of which nobody knows what it is: its item is a guess, and no question leaves it out. */
    public static final Item UNIDENTIFIED = new Item("(unidentified)", "(unidentified)");

    public LotsWithoutHeat {
        items = Set.copyOf(items);
    }
}
