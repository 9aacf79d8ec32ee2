package org.lotline.trace.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/**
 * A job into which material went.
 *
 * @param key its node
 * @param jobId the job
 * @param jobNumber its number; {@code null} until its release is known
 * @param item what it makes; {@code null} until its release is known
 */
public record TracedJob(
        String key,
        UUID jobId,
        @Nullable String jobNumber,
        @Nullable Item item) {}
