package org.lotline.trace.answer.relation;

import java.util.List;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.TracedJob;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.thing.TracedShipment;

/**
 * What else came from the same sources.
 *
 * @param lots one for each lot that the seed stands for; empty is "not found"
 * @param nearMisses what looks like the seed, if it wasn't found
 * @param basis on what the answer rests
 * @param gaps what is missing from the records of the lots named, in order
 * @param complete up to date and without gaps
 */
public record Siblings(List<OfLot> lots, List<NearMiss> nearMisses, Basis basis, List<Gap> gaps, boolean complete) {

    public Siblings {
        lots = List.copyOf(lots);
        nearMisses = List.copyOf(nearMisses);
        gaps = List.copyOf(gaps);
    }

    /**
     * One lot.
     *
     * @param lot the lot
     * @param sources where its material came from, by key
     */
    public record OfLot(TracedLot lot, List<Source> sources) {

        public OfLot {
            sources = List.copyOf(sources);
        }
    }

    /**
     * One source with what else came of it, each by key.
     *
     * @param thing the source
     * @param lots all lots that came of it, but the one asked for
     * @param jobs the jobs into which they went
     * @param shipments the shipments with which they left
     */
    public record Source(Named thing, List<TracedLot> lots, List<TracedJob> jobs, List<TracedShipment> shipments) {

        public Source {
            lots = List.copyOf(lots);
            jobs = List.copyOf(jobs);
            shipments = List.copyOf(shipments);
        }
    }
}
