package org.lotline.quality.hold;

import java.util.List;

/** Asks trace what came of something. Not to be asked inside a transaction. */
public interface AskingReach {

    /**
     * What came of all of them together, as far as trace says so within 1.5 s: the counts, and as much of the list as one answer holds.
     * Never fails: a hold waits for nobody.
     */
    Reach reachOf(List<Seed> seeds);

    /** All of it, page by page, however long that takes. Never fails; whatever lacks is in {@link Reach#why}. */
    Reach wholeReachOf(List<Seed> seeds);

    /** What is written nearly so, as people call it; empty if there is nothing, or if that can't be asked within 0.5 s. */
    List<String> nearMisses(Seed seed);
}
