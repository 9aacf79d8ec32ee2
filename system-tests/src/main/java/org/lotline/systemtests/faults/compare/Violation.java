package org.lotline.systemtests.faults.compare;

/** A way in which a plant can break its promises. */
public enum Violation {
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
    /** A quantity is not what was written, or lies with nobody, or with two. */
    OUT_OF_BALANCE,
    /** Material left although it was on hold. */
    SLIPPED_THROUGH,
    /** It left without a clearance that was spent for it, or with one that was taken back. */
    LEFT_UNCLEARED,
    /** The same key was answered differently. */
    ANSWERED_DIFFERENTLY,
    /** A plant at rest doesn't say that it is up to date. */
    NOT_UP_TO_DATE,
    /** A process is left behind. */
    ORPHANED
}
