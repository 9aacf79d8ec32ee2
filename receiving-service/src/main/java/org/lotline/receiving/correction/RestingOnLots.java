package org.lotline.receiving.correction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others decided because of our lots as they were recorded. */
public interface RestingOnLots {

    /** Asked outside of any transaction; who doesn't answer in time leaves it unknown, which stops no correction. */
    Resting of(Collection<UUID> lotIds);

    /**
     * What rests on them.
     *
     * @param clearances each once
     * @param isKnown false if there may be more
     */
    record Resting(List<Cleared> clearances, boolean isKnown) {

        public Resting {
            clearances = List.copyOf(clearances);
        }
    }

    /**
     * A clearance that quality gave.
     *
     * @param purpose issue or ship
     * @param status given, spent, confirmed or returned
     * @param lotId what was cleared: one of ours, or what was made of it
     */
    record Cleared(
            UUID clearanceId,
            String purpose,
            String status,
            UUID lotId,
            @Nullable UUID jobId,
            @Nullable UUID shipmentId) {}
}
