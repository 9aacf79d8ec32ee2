package org.lotline.systemtests.faults;

/** A way in which a plant can break its promises. */
enum Violation {
    /** A write that was acknowledged isn't there. */
    LOST,
    /** One write has two effects. */
    TWICE,
    /** A write that was refused, or a state that nobody wrote, is there. */
    INVENTED,
    /** First occurrences of one subject are not in the order in which they happened. */
    OUT_OF_ORDER,
    /** A sequence has a hole, or an event has two places. */
    BROKEN_SEQUENCE,
    /** Something that is in one place is not in the next: database, topic, graph. */
    NOT_CARRIED_ON,
    /** The same key was answered differently. */
    ANSWERED_DIFFERENTLY,
    /** A plant at rest doesn't say that it is up to date. */
    NOT_UP_TO_DATE
}
