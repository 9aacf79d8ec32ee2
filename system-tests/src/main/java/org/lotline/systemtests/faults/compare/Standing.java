package org.lotline.systemtests.faults.compare;

import java.util.Collection;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/** Whether something must be there, may be there or must not, as far as the ledger knows; ascending. */
enum Standing {
    NEVER,
    POSSIBLE,
    CERTAIN;

    /** Of the attempts at one thing: one that was acknowledged is enough. */
    static Standing ofAny(Collection<Entry> attempts) {
        if (attempts.stream().anyMatch(entry -> entry.is(Outcome.OK))) {
            return CERTAIN;
        }
        return attempts.stream().anyMatch(entry -> entry.is(Outcome.UNKNOWN)) ? POSSIBLE : NEVER;
    }

    /** Of something that needs both. */
    Standing and(Standing other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Of something that either is enough for. */
    Standing or(Standing other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Of something that stands unless the other does. */
    Standing unless(Standing other) {
        return switch (other) {
            case NEVER -> this;
            case POSSIBLE -> and(POSSIBLE);
            case CERTAIN -> NEVER;
        };
    }
}
