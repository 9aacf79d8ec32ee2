package org.lotline.trace.answer.forward;

import java.util.Set;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.Whereabouts;

/**
 * A lot that could hold what was asked for.
 *
 * @param lot the lot
 * @param reason why it can't be excluded
 * @param message the same in a sentence
 * @param items the keys of the items by which it could hold it: for want of a heat its own, for want of inputs what its bill takes
 * @param whereabouts where it went
 */
public record NotExcluded(TracedLot lot, Reason reason, String message, Set<String> items, Whereabouts whereabouts) {

    /** Why a lot can't be excluded. */
    public enum Reason {
        /** None is on record, and it is of the same item. */
        NO_HEAT,
        /** Its bill takes the item, and too little is on record to have gone in. */
        NO_INPUT
    }

    public NotExcluded {
        items = Set.copyOf(items);
    }
}
