package org.lotline.systemtests.faults.compare;

import java.util.Collection;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/** Whether something must be there, may be there or must not, as far as the ledger knows; ascending. */
enum Presence {
    NEVER,
    POSSIBLE,
    CERTAIN;

    /** Of the attempts at one thing: one that was acknowledged is enough. */
    static Presence ofAny(Collection<Entry> attempts) {
        if (attempts.stream().anyMatch(entry -> entry.is(Outcome.OK))) {
            return CERTAIN;
        }
        return attempts.stream().anyMatch(entry -> entry.is(Outcome.UNKNOWN)) ? POSSIBLE : NEVER;
    }

    /** Of something that needs both. */
    Presence and(Presence other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Of something that either is enough for. */
    Presence or(Presence other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Of something that stands unless the other does. */
    Presence unless(Presence other) {
        return switch (other) {
            case NEVER -> this;
            case POSSIBLE -> and(POSSIBLE);
            case CERTAIN -> NEVER;
        };
    }
}
