package org.lotline.trace.answer.thing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nonconformance report.
 *
 * @param ncrId the report
 * @param number its number
 * @param description what is wrong; {@code null} while only its disposition is known
 * @param jobId the job in which it was found
 * @param jobNumber its number, if the job is in the answer
 * @param runId the run whose work it is about
 * @param machine the code of the machine on which that ran
 * @param decision what was decided last; {@code null} while nothing is
 * @param concession the customer's permission
 * @param reason why it was decided so
 */
public record TracedNonconformance(
        UUID ncrId,
        @Nullable String number,
        @Nullable String description,
        @Nullable UUID jobId,
        @Nullable String jobNumber,
        @Nullable UUID runId,
        @Nullable String machine,
        @Nullable String decision,
        @Nullable String concession,
        @Nullable String reason) {}
