package org.lotline.trace.history;

import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;

/** An event with its attributes, as a topic carries it. */
public record Recorded(EventEnvelope envelope, LotEvent event) {

    public UUID id() {
        return envelope.id();
    }

    Recorded withSequence(long sequence) {
        var old = envelope;
        return new Recorded(
                new EventEnvelope(
                        old.id(),
                        old.type(),
                        old.source(),
                        old.subject(),
                        old.time(),
                        old.occurredAt(),
                        sequence,
                        old.recordedBy(),
                        old.performedBy(),
                        old.traceparent(),
                        old.touches()),
                event);
    }

    @Override
    public String toString() {
        return "%s %d %s at %s: %s".formatted(envelope.source(), envelope.sequence(), id(), envelope.time(), event);
    }
}
