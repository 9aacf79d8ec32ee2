package org.lotline.contracts.events;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a job was run on a machine.
 *
 * @param runId the run, for ever (UUIDv7)
 * @param jobId the job
 * @param operation the number of the operation in the router
 * @param machine the code of the machine
 * @param operator the badge of who ran it
 * @param shift the shift
 * @param program the program
 * @param startedAt when it began (UTC)
 * @param endedAt when it ended (UTC)
 * @param good right the first time. Absent: none
 * @param scrap scrapped. Absent: none
 * @param rework to be reworked. Absent: none
 * @param parameters settings and readings
 */
public record RunRecorded(
        UUID runId,
        UUID jobId,
        long operation,
        @Nullable String machine,
        @Nullable String operator,
        @Nullable String shift,
        @Nullable String program,
        Instant startedAt,
        Instant endedAt,
        @Nullable Measure good,
        @Nullable Measure scrap,
        @Nullable Measure rework,
        List<Parameter> parameters)
        implements ProductionEvent {

    public RunRecorded {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String subject() {
        return Keys.job(jobId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.run(runId));
        keys.add(Keys.job(jobId));
        if (machine != null) {
            keys.add(Keys.machine(machine));
        }
        if (operator != null) {
            keys.add(Keys.operator(operator));
        }
        return keys;
    }

    /**
     * One setting or reading of a run.
     *
     * @param name what was set or read, such as feed
     * @param value the value as it was read
     * @param unit its UCUM unit
     */
    public record Parameter(
            String name, String value, @Nullable String unit) {}
}
