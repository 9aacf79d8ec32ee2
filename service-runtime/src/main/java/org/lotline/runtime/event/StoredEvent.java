package org.lotline.runtime.event;

import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.LotEvent;

/**
 * One event as it is stored.
 *
 * @param envelope its attributes; {@code sequence} is 0 until the relay has given it
 * @param json the payload, character for character
 */
public record StoredEvent(EventEnvelope envelope, String json) {

    /** The payload as a record. */
    public LotEvent event() {
        return EventJson.read(envelope, json);
    }
}
