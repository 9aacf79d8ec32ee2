package org.lotline.receiving.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quality, asked in the act. */
public interface QualityNow {

    /**
     * What inspections and dispositions say of lots; outside of any transaction.
     *
     * @return empty if it does not answer
     */
    Optional<List<Accepted>> acceptances(List<UUID> lotIds);

    /**
     * The open holds that reach a lot; likewise.
     *
     * @return empty if it does not answer
     */
    Optional<List<QualityWord.Hold>> holds(UUID lotId);

    /**
     * One of them.
     *
     * @param isPlanned absent if quality does not know the lot yet
     */
    record Accepted(
            UUID lotId,
            @Nullable Boolean isPlanned,
            boolean hasPassed,
            boolean hasFailed,
            @Nullable String rejectedBy) {}
}
