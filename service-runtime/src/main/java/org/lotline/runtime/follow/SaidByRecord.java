package org.lotline.runtime.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The attributes of a record of which nothing can be taken for granted; what is missing or not valid is null. */
record SaidByRecord(ConsumerRecord<byte[], byte[]> record) {

    @Nullable
    UUID eventId() {
        return valid("id", UUID::fromString);
    }

    @Nullable
    Long sequence() {
        var sequence = valid("sequence", Long::valueOf);
        return sequence == null || sequence < 1 ? null : sequence;
    }

    /** PostgreSQL takes no NUL in a text. */
    @Nullable
    String text(String attribute) {
        return valid(attribute, text -> text.replace('\0', ' '));
    }

    List<String> touches() {
        var touches = text("touches");
        return touches == null || touches.isEmpty() ? List.of() : List.of(touches.split(",", -1));
    }

    private <T> @Nullable T valid(String attribute, Function<String, T> parse) {
        var header = record.headers().lastHeader("ce_" + attribute);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return parse.apply(new String(header.value(), StandardCharsets.UTF_8));
        } catch (RuntimeException invalid) {
            return null;
        }
    }
}
