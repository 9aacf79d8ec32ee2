package org.lotline.systemtests.faults;

/** What a write of the load does. */
enum Act {
    /** A delivery of one lot; the mark is its supplier lot and its delivery note. */
    RECEIPT,
    /** Another number for a lot; the mark is the number. */
    RENAME,
    /** A certificate for a lot; the mark is its number. */
    CERTIFICATE,
    /** The receipt of a lot stated anew; the mark is the supplier lot that it has then. */
    CORRECTION
}
