package org.lotline.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;

/**
 * Event payloads as JSON text. Decimals keep their scale, absent members are {@code null}, unknown members are ignored, so
 * that a newer producer's additions do no harm. Nothing is guessed: a number for a text, a fraction for an integer, a
 * member given twice or text behind the payload are refused. Thread-safe.
 */
public final class EventJson {

    /** Far above what an event may have, far below what harms a consumer. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxDocumentLength(1 << 20)
            .maxStringLength(1 << 20)
            .maxNestingDepth(32)
            .maxNumberLength(64)
            .maxNameLength(256)
            .build();

    private static final ObjectMapper JSON = mapper();

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
            var payload = JSON.readTree(json);
            RequiredMembers.check(type, payload);
            return JSON.treeToValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    "The payload is no %s: %s%s".formatted(type.getSimpleName(), e.getOriginalMessage(), where(e)), e);
        }
    }

    private static String where(JsonProcessingException problem) {
        if (!(problem instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining("", " (at ", ")"))
                .replace("(at .", "(at ");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(BOUNDS).build())
                .addModule(new JavaTimeModule()
                        .addDeserializer(Instant.class, new FromText<>(Instant.class, EventJson::instant))
                        .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse)))
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
