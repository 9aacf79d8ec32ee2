package org.lotline.trace.neo4j;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.ParkedEvent;
import org.neo4j.driver.Value;

/** Parked events as properties and back. Not their bytes: a topic keeps its records for ever, and the offset names one. */
record ParkedRows(Generation generation) {

    String key(String parkedId) {
        return generation.key(parkedId);
    }

    Map<String, @Nullable Object> row(ParkedEvent event) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("key", key(event.parkedId()));
        row.put("parkedId", event.parkedId());
        row.put("topic", event.topic());
        row.put("partition", event.partition());
        row.put("offset", event.offset());
        row.put("reason", event.reason());
        row.put("parkedAt", event.parkedAt().atOffset(ZoneOffset.UTC));
        row.put("eventId", event.eventId() == null ? null : event.eventId().toString());
        row.put("type", event.type());
        row.put("source", event.source());
        row.put("sequence", event.sequence());
        row.put("touches", List.copyOf(event.touches()));
        return row;
    }

    static ParkedEvent event(Value row) {
        return new ParkedEvent(
                row.get("parkedId").asString(),
                row.get("topic").asString(),
                row.get("partition").asInt(),
                row.get("offset").asLong(),
                row.get("reason").asString(),
                row.get("parkedAt").asOffsetDateTime().toInstant(),
                row.get("eventId").isNull()
                        ? null
                        : UUID.fromString(row.get("eventId").asString()),
                text(row.get("type")),
                text(row.get("source")),
                row.get("sequence").isNull() ? null : row.get("sequence").asLong(),
                new HashSet<>(row.get("touches").asList(Value::asString)));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
