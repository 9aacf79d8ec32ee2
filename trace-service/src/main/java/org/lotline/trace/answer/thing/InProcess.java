package org.lotline.trace.answer.thing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * What of a lot went into a job that is still open, net of what came back.
 *
 * @param jobId the job
 * @param jobNumber its number
 * @param lotId the lot
 * @param lotNumber its number
 * @param quantity how much
 */
public record InProcess(
        UUID jobId,
        @Nullable String jobNumber,
        UUID lotId,
        @Nullable String lotNumber,
        Measure quantity) {}
