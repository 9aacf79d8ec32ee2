package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.UUID;

/**
 * A deviation of a job.
 *
 * @param deviationId the deviation
 * @param jobId the job
 * @param lotId the lot that deviates
 * @param kind in which way
 * @param description a sentence
 * @param occurredAt when (UTC)
 */
public record TracedDeviation(
        UUID deviationId, UUID jobId, UUID lotId, String kind, String description, Instant occurredAt) {}
