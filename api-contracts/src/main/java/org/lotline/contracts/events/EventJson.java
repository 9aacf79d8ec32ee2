package org.lotline.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Event payloads as JSON text. Decimals keep their scale, absent members are {@code null}, unknown members are ignored, so
 * that a newer producer's additions do no harm. Thread-safe.
 */
public final class EventJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private EventJson() {}

    public static String write(LotEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an event: " + event, e);
        }
    }

    /**
     * The payload as a record; an {@link Unknown} if this version doesn't know the type.
     *
     * @throws UnreadableEventException if the text is no JSON of that type or lacks a required member
     */
    public static LotEvent read(EventEnvelope envelope, String json) {
        return EventTypes.recordOf(envelope.type())
                .map(type -> read(type, json))
                .orElseGet(() -> new Unknown(envelope.type(), envelope.subject(), envelope.touches(), json));
    }

    private static LotEvent read(Class<? extends LotEvent> type, String json) {
        try {
            var event = JSON.readValue(json, type);
            if (event == null) {
                throw new UnreadableEventException("The payload is null.", null);
            }
            RequiredMembers.check(event);
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    "The payload is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
