package org.lotline.trace.answer.thing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * An inspection.
 *
 * @param inspectionId the inspection
 * @param kind which inspection
 * @param lotId the lot that was inspected
 * @param lotNumber its number, if the lot is in the answer
 * @param jobId the job whose work was inspected
 * @param jobNumber its number, if the job is in the answer
 * @param result what came of it
 * @param quantity how much was inspected
 * @param gauge the gauge
 * @param runId the run whose work was inspected
 * @param machine the code of the machine on which that ran
 * @param occurredAt when (UTC)
 * @param performedBy who did
 * @param characteristics what was measured or judged
 */
public record TracedInspection(
        UUID inspectionId,
        String kind,
        @Nullable UUID lotId,
        @Nullable String lotNumber,
        @Nullable UUID jobId,
        @Nullable String jobNumber,
        String result,
        @Nullable Measure quantity,
        @Nullable String gauge,
        @Nullable UUID runId,
        @Nullable String machine,
        Instant occurredAt,
        String performedBy,
        List<Characteristic> characteristics) {

    static final Comparator<TracedInspection> IN_TIME = Comparator.comparing(TracedInspection::occurredAt)
            .thenComparing(inspection -> inspection.inspectionId().toString());

    public TracedInspection {
        characteristics = List.copyOf(characteristics);
    }

    /**
     * One measured or judged characteristic.
     *
     * @param name what it is
     * @param value the reading
     * @param unit of reading and limits
     * @param lowerLimit the least that passes
     * @param upperLimit the most that passes
     * @param passed whether it is as it should be
     */
    public record Characteristic(
            String name,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal lowerLimit,
            @Nullable BigDecimal upperLimit,
            boolean passed) {}
}
