package org.lotline.contracts.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event; Lotline's extensions are {@code occurredat}, {@code sequence},
 * {@code recordedby}, {@code performedby}, {@code traceparent} and {@code touches} (comma-separated).
 *
 * @param id the event, for ever (UUIDv7)
 * @param type such as {@code org.lotline.receiving.lot-received.v1}
 * @param source such as {@code receiving}
 * @param subject the key of the thing it is about
 * @param time when it was recorded (UTC)
 * @param occurredAt when it happened (UTC)
 * @param sequence gapless per source from 1, given by the relay
 * @param recordedBy the token's subject
 * @param performedBy the badge of who did it; an id, never a name
 * @param traceparent W3C trace context of the request
 * @param touches every key by which a question could name it; {@code *} if there are too many
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        Instant occurredAt,
        long sequence,
        String recordedBy,
        String performedBy,
        @Nullable String traceparent,
        List<String> touches) {

    public EventEnvelope {
        touches = List.copyOf(touches);
    }
}
