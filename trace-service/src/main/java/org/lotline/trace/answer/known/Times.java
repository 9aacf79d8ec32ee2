package org.lotline.trace.answer.known;

import java.time.Instant;
import java.util.Optional;
import org.lotline.trace.lineage.Property;

/** When a run was (UTC). */
public record Times(Instant startedAt, Instant endedAt) {

    /** Of a fact that tells a run's times. */
    public static Optional<Times> of(KnownFact run) {
        var started = run.text(Property.STARTED_AT);
        var ended = run.text(Property.ENDED_AT);
        return started == null || ended == null
                ? Optional.empty()
                : Optional.of(new Times(Instant.parse(started), Instant.parse(ended)));
    }
}
