package org.lotline.runtime.act;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an act came about; goes into every event and audit row that it leaves.
 *
 * @param recordedBy the token's subject
 * @param performedBy the badge of the person who did it; the token's subject unless the body names another
 * @param occurredAt when it was done (UTC, microseconds, as PostgreSQL keeps them)
 * @param recordedAt our clock when the request was begun (UTC, microseconds)
 * @param mode request or report
 * @param timeSource scanned or keyed
 * @param roles the token's roles
 * @param traceparent W3C trace context of the request
 */
public record ActContext(
        String recordedBy,
        String performedBy,
        Instant occurredAt,
        Instant recordedAt,
        ActMode mode,
        TimeSource timeSource,
        Set<String> roles,
        @Nullable String traceparent) {

    public ActContext {
        roles = Set.copyOf(roles);
    }

    /** Whether it tells of something already done, which is never refused for a business reason. */
    public boolean isReport() {
        return mode == ActMode.REPORT;
    }

    /** Whether it is done as it is told: nobody stated another time. */
    public boolean isNow() {
        return occurredAt.equals(recordedAt);
    }

    /** The same act as a report: it tells of what was done already. */
    public ActContext asReport() {
        return new ActContext(
                recordedBy, performedBy, occurredAt, recordedAt, ActMode.REPORT, timeSource, roles, traceparent);
    }

    /** The same act, done at another time (UTC). */
    public ActContext at(Instant then) {
        return new ActContext(recordedBy, performedBy, then, recordedAt, mode, timeSource, roles, traceparent);
    }
}
