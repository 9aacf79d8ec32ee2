package org.lotline.quality;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** What this service does by itself, because of a fact that it was told. */
@Singleton
public final class OwnActs {

    private static final String SUBJECT = "service:quality";

    private final Clock clock;

    OwnActs(Clock clock) {
        this.clock = clock;
    }

    /** Happened when the fact did, done by whom the fact was done. */
    public ActContext becauseOf(EventEnvelope fact) {
        return act(fact.performedBy(), fact.occurredAt(), fact.traceparent());
    }

    public ActContext now() {
        return act(SUBJECT, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
    }

    private ActContext act(String performedBy, Instant occurredAt, @Nullable String traceparent) {
        return new ActContext(
                SUBJECT,
                performedBy,
                occurredAt,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                ActMode.REPORT,
                TimeSource.KEYED,
                Set.of("service"),
                traceparent);
    }
}
