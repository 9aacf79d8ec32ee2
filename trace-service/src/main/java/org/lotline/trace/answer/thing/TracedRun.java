package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * A run of an operation of a job.
 *
 * @param runId the run
 * @param jobId the job
 * @param jobNumber its number
 * @param operation the number of the operation in the router
 * @param machine the code of the machine
 * @param operator the badge of who ran it
 * @param shift the shift
 * @param program the program
 * @param startedAt when it began (UTC)
 * @param endedAt when it ended (UTC)
 * @param good right the first time
 * @param scrap scrapped
 * @param rework to be reworked
 * @param parameters settings and readings
 */
public record TracedRun(
        UUID runId,
        UUID jobId,
        @Nullable String jobNumber,
        @Nullable Long operation,
        @Nullable String machine,
        @Nullable String operator,
        @Nullable String shift,
        @Nullable String program,
        Instant startedAt,
        Instant endedAt,
        @Nullable Measure good,
        @Nullable Measure scrap,
        @Nullable Measure rework,
        List<Parameter> parameters) {

    static final Comparator<TracedRun> BY_START = Comparator.comparing(TracedRun::startedAt)
            .thenComparing(run -> run.runId().toString());

    public TracedRun {
        parameters = List.copyOf(parameters);
    }

    /**
     * One setting or reading.
     *
     * @param name what was set or read
     * @param value as it was read
     * @param unit its unit
     */
    public record Parameter(
            String name, String value, @Nullable String unit) {}
}
