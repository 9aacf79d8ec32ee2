package org.lotline.trace.answer;

import java.util.List;

/**
 * All that came of a thing.
 *
 * @param found whether anything is known of it
 * @param lots by name
 * @param jobs by name
 * @param shipments by name
 * @param basis on what it rests
 */
public record Reach(boolean found, List<Named> lots, List<Named> jobs, List<Named> shipments, Basis basis) {

    public Reach {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
    }
}
