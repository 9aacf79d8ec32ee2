package org.lotline.trace.answer.thing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;

/**
 * A job into which material went.
 *
 * @param key its node
 * @param jobId the job
 * @param jobNumber its number; {@code null} until its release is known
 * @param item what it makes; {@code null} until its release is known
 * @param quantity how many it should make; {@code null} until its release is known
 * @param closed whether nothing more goes in or comes out
 */
public record TracedJob(
        String key,
        UUID jobId,
        @Nullable String jobNumber,
        @Nullable Item item,
        @Nullable Measure quantity,
        boolean closed) {}
