package org.lotline.receiving.push;

/** What became of a line. */
public enum PushOutcome {
    NEW,
    CHANGED,
    UNCHANGED,
    /** A newer version came before; nothing is done. */
    OUTDATED,
    /** Nothing is done, and why is said. */
    REFUSED
}
