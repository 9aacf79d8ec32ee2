package org.lotline.trace.answer.reach;

import java.util.List;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.thing.Named;

/**
 * All that came of a thing.
 *
 * @param found whether anything is known of it
 * @param counts of everything that was reached, whatever the page shows
 * @param lots of the page, by key
 * @param jobs of the page, by key
 * @param shipments of the page, by key
 * @param basis on what it rests
 */
public record Reach(
        boolean found, Count counts, List<Named> lots, List<Named> jobs, List<Named> shipments, Basis basis) {

    public Reach {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
    }

    /** How many of each were reached. */
    public record Count(long lots, long jobs, long shipments) {}

    /**
     * What is shown of each list.
     *
     * @param limit at most so many
     * @param after only what comes behind this key, in the list of its kind; the others are empty. Empty: from the first
     */
    public record Page(int limit, String after) {

        /** As many as there are. */
        public static final Page ALL = new Page(Integer.MAX_VALUE, "");
    }
}
