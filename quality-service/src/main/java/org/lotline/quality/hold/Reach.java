package org.lotline.quality.hold;

import java.util.List;

/**
 * What came of the seeds of a hold, as trace knew it when the hold was placed.
 *
 * @param lots their numbers
 * @param jobs their numbers
 * @param shipments their packing slips
 */
public record Reach(boolean upToDate, List<String> lots, List<String> jobs, List<String> shipments) {

    public Reach {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
    }
}
