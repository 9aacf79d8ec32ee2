package org.lotline.trace.answer.reach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.TracedDeviation;
import org.lotline.trace.answer.thing.TracedRun;

/**
 * All that a lot came from, for the gate.
 *
 * @param found whether anything is known of the lot
 * @param ancestors the lot itself and all from which it can be reached, in the order of their keys; names by which things are
 *     only found are not among them, and the output of a job stands as the job
 * @param runs of the jobs among them, by start
 * @param deviations of the jobs among them, by time
 * @param gaps what is missing from the records, in order
 * @param basis on what it rests
 */
public record Ancestry(
        boolean found,
        List<Ancestor> ancestors,
        List<TracedRun> runs,
        List<TracedDeviation> deviations,
        List<Gap> gaps,
        Basis basis) {

    public Ancestry {
        ancestors = List.copyOf(ancestors);
        runs = List.copyOf(runs);
        deviations = List.copyOf(deviations);
        gaps = List.copyOf(gaps);
    }

    /**
     * One of them.
     *
     * @param thing key, kind and what people call it
     * @param item of a lot, what it is
     * @param receivingInspection of a received lot, whether its item's policy asks for an inspection on receipt; else
     *     {@code null}
     * @param expiresOn of a lot, the last day on which it may be used, of the plant's calendar; {@code null} if none is on record
     * @param splitOff of a lot, whether it was split off another; else {@code null}
     * @param foundMaterial of a received lot, whether it is material that was found; else {@code null}
     * @param identityUnknown of such a lot, whether nobody knows yet of which lot it is; else {@code null}
     */
    public record Ancestor(
            Named thing,
            @Nullable Item item,
            @Nullable Boolean receivingInspection,
            @Nullable LocalDate expiresOn,
            @Nullable Boolean splitOff,
            @Nullable Boolean foundMaterial,
            @Nullable Boolean identityUnknown) {}
}
