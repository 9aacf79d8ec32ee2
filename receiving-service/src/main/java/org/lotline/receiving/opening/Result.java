package org.lotline.receiving.opening;

/** What came of a line. */
public enum Result {
    /** It is a lot now. */
    NEW,
    /** It was one, and nothing is said that was not on record. */
    UNCHANGED,
    /** It was one, and has more on record now. */
    COMPLETED,
    /** It makes no sense, or says otherwise; nothing of it is kept. */
    REFUSED
}
