package org.lotline.runtime.kept;

import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.ActContext;

/**
 * A change as it is kept.
 *
 * @param act that made it
 * @param subject the key of what was changed
 * @param action what was done
 * @param before JSON, if it was there
 * @param after JSON, if it is there
 * @param reason why, where the act says it
 */
public record AuditRow(
        ActContext act,
        String subject,
        String action,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
