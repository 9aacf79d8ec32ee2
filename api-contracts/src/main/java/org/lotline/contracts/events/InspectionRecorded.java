package org.lotline.contracts.events;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection was recorded.
 *
 * @param inspectionId the inspection, for ever (UUIDv7)
 * @param kind which inspection
 * @param lotId the lot that was inspected
 * @param jobId the job whose work was inspected
 * @param result what came of it
 * @param quantity how much was inspected
 * @param gauge the gauge
 * @param characteristics what was measured or judged
 * @param runId the run whose work was inspected
 * @param machine the code of the machine on which it ran
 * @param item what the inspected was taken for. Absent: recorded before this was told
 */
public record InspectionRecorded(
        UUID inspectionId,
        String kind,
        @Nullable UUID lotId,
        @Nullable UUID jobId,
        String result,
        @Nullable Measure quantity,
        @Nullable String gauge,
        List<Characteristic> characteristics,
        @Nullable UUID runId,
        @Nullable String machine,
        @Nullable Item item)
        implements QualityEvent {

    /** Of no run in particular. */
    public InspectionRecorded(
            UUID inspectionId,
            String kind,
            @Nullable UUID lotId,
            @Nullable UUID jobId,
            String result,
            @Nullable Measure quantity,
            @Nullable String gauge,
            List<Characteristic> characteristics) {
        this(inspectionId, kind, lotId, jobId, result, quantity, gauge, characteristics, null, null, null);
    }

    /** Of which was not told what it was taken for. */
    public InspectionRecorded(
            UUID inspectionId,
            String kind,
            @Nullable UUID lotId,
            @Nullable UUID jobId,
            String result,
            @Nullable Measure quantity,
            @Nullable String gauge,
            List<Characteristic> characteristics,
            @Nullable UUID runId,
            @Nullable String machine) {
        this(inspectionId, kind, lotId, jobId, result, quantity, gauge, characteristics, runId, machine, null);
    }

    public InspectionRecorded {
        characteristics = List.copyOf(characteristics);
    }

    @Override
    public String subject() {
        return lotId == null ? (jobId == null ? Keys.inspection(inspectionId) : Keys.job(jobId)) : Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.inspection(inspectionId));
        if (lotId != null) {
            keys.add(Keys.lot(lotId));
        }
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        if (runId != null) {
            keys.add(Keys.run(runId));
        }
        if (machine != null) {
            keys.add(Keys.machine(machine));
        }
        return keys;
    }

    /**
     * One measured or judged characteristic.
     *
     * @param name what was measured, such as bore diameter
     * @param value the reading; absent where it was judged
     * @param unit the UCUM unit of reading and limits
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
