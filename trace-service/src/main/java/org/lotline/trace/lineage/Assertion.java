package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Who said a fact, when, and in which words.
 *
 * @param properties what the fact says beside its ends, as text: decimals exact and plain ({@code 12.50}), times ISO 8601
 *     in UTC; what is absent has no entry. Unmodifiable, in natural order
 * @param source who published it
 * @param sequence its event's place in the source, from 1
 * @param eventId its event
 * @param occurredAt when it happened (UTC)
 * @param recordedAt when it was recorded (UTC)
 * @param recordedBy the token's subject
 * @param performedBy who did it
 */
public record Assertion(
        SortedMap<String, String> properties,
        String source,
        long sequence,
        UUID eventId,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        String performedBy) {

    public Assertion {
        properties = SaidWords.of(properties);
    }
}
