package org.lotline.trace.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;

/**
 * What can be told of a record whatever is wrong with it.
 *
 * @param eventId if it has a valid one
 * @param type if it has one
 * @param source if it is the one whose topic this is
 * @param sequence if it has a valid one
 * @param touches its keys; {@code *} if it doesn't say
 */
record Attributes(
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable Source source,
        @Nullable Long sequence,
        Set<String> touches) {

    static Attributes of(Headers headers, Source topic) {
        return new Attributes(
                valid(headers, "id", UUID::fromString),
                valid(headers, "type", Function.identity()),
                topic.id().equals(valid(headers, "source", Function.identity())) ? topic : null,
                valid(headers, "sequence", Attributes::sequence),
                Optional.ofNullable(valid(headers, "touches", Function.identity()))
                        .map(touches -> Set.of(touches.split(",")))
                        .orElse(Set.of("*")));
    }

    /** Without one of these three it has no place in a source and no identity: foreign, and harmless. */
    Optional<Place> place() {
        return source == null || sequence == null || eventId == null
                ? Optional.empty()
                : Optional.of(new Place(source, sequence, eventId));
    }

    private static <T> @Nullable T valid(Headers headers, String attribute, Function<String, T> parse) {
        var header = headers.lastHeader("ce_" + attribute);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return parse.apply(new String(header.value(), StandardCharsets.UTF_8));
        } catch (RuntimeException invalid) {
            return null;
        }
    }

    private static Long sequence(String text) {
        var sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new NumberFormatException("a sequence starts at 1");
        }
        return sequence;
    }

    /** Where an event stands in its source. */
    record Place(Source source, long sequence, UUID eventId) {}
}
