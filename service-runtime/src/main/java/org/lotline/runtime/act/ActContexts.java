package org.lotline.runtime.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Begins an act: takes who records it from the token and the rest from the body. */
@ApplicationScoped
public class ActContexts {

    /** {@code occurredAt} lies further ahead of our clock than clocks may differ. */
    public static final ProblemType OCCURRED_IN_THE_FUTURE =
            new ProblemType("occurred-in-the-future", "It can't have happened yet", 422);

    /** How far a scanner's clock may be ahead of ours. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    /** W3C Trace Context, version 00; anything else is dropped, as the standard asks. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final JsonWebToken token;
    private final HttpHeaders headers;
    private final Clock clock;

    ActContexts(JsonWebToken token, HttpHeaders headers, Clock clock) {
        this.token = token;
        this.headers = headers;
        this.clock = clock;
    }

    /**
     * The context of the act that this request makes; an absent {@code act} is a request of the token's subject, now.
     *
     * @throws ProblemException 422 at {@code act.occurredAt}, more than {@link #CLOCK_SKEW} ahead of our clock
     */
    public ActContext begin(@Nullable ActJson act) {
        var given = act == null ? new ActJson() : act;
        return begin(
                given.getMode() == ActJson.ModeEnum.REPORT ? ActMode.REPORT : ActMode.REQUEST,
                given.getPerformedBy(),
                given.getOccurredAt(),
                given.getTimeSource() == ActJson.TimeSourceEnum.KEYED ? TimeSource.KEYED : TimeSource.SCANNED,
                "act.occurredAt");
    }

    /**
     * The same for operations that take the act in parameters of their own.
     *
     * @throws ProblemException 422 at {@code occurredAt}, more than {@link #CLOCK_SKEW} ahead of our clock
     */
    public ActContext begin(@Nullable String performedBy, @Nullable Instant occurredAt) {
        return begin(ActMode.REQUEST, performedBy, occurredAt, TimeSource.SCANNED, "occurredAt");
    }

    private ActContext begin(
            ActMode mode,
            @Nullable String performedBy,
            @Nullable Instant occurredAt,
            TimeSource timeSource,
            String field) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var subject = token.getSubject();
        return new ActContext(
                subject,
                performedBy == null ? subject : performedBy,
                occurredAt == null ? now : notFromTheFuture(occurredAt, now, field),
                now,
                mode,
                timeSource,
                token.getGroups(),
                traceparent());
    }

    private static Instant notFromTheFuture(Instant occurredAt, Instant now, String field) {
        if (occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new ProblemException(
                    OCCURRED_IN_THE_FUTURE,
                    "%s is %s; our clock says %s.".formatted(field, occurredAt, now),
                    "Correct the time or the clock of the device; at most %d minutes ahead are taken."
                            .formatted(CLOCK_SKEW.toMinutes()),
                    List.of(ProblemException.field(field, "lies in the future")));
        }
        return occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable String traceparent() {
        var given = headers.getHeaderString("traceparent");
        return given != null && TRACEPARENT.matcher(given).matches() ? given : null;
    }
}
