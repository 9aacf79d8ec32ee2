package org.lotline.runtime.housekeeping;

import java.time.Instant;

/** Something that grows and may be shortened. Make it a bean, and it is called now and then. */
public interface Housekeeping {

    /** What it tidies, in a word or two with hyphens; the tag of its metric. */
    String name();

    /**
     * Removes at most so many rows, the oldest first. Commits by itself; called again at once while it removes as many as it
     * may, so that no statement is long and no lock is held for long.
     *
     * @param now our clock (UTC)
     * @param atMost rows
     * @return how many it removed
     */
    int tidy(Instant now, int atMost);
}
