package org.lotline.runtime.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as it was recorded.
 *
 * @param id grows with the order of recording
 * @param recordedAt our clock (UTC)
 * @param occurredAt when it was done (UTC)
 * @param recordedBy the token's subject
 * @param performedBy the badge of who did it
 * @param subject the key of what was changed
 * @param action what was done, in the past tense
 * @param before what it was, as JSON; {@code null} if it was not there
 * @param after what it is since, as JSON; {@code null} if it is gone
 * @param reason why, where the act asks for it
 */
public record AuditEntry(
        long id,
        Instant recordedAt,
        Instant occurredAt,
        String recordedBy,
        String performedBy,
        String subject,
        String action,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
