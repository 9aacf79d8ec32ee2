package org.lotline.trace.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the trail of each service has been read.
 *
 * @param read by service the id of its last entry that was given; a service without one is read from its beginning
 */
public record TrailPlace(Map<String, Long> read) {

    private static final Pattern WRITTEN = Pattern.compile("[a-z]{1,20}-[0-9]{1,18}(\\.[a-z]{1,20}-[0-9]{1,18}){0,9}");

    public TrailPlace {
        read = Map.copyOf(read);
    }

    /**
     * As {@link #text} has written it; the beginning without one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TrailPlace of(@Nullable String text) {
        if (text == null) {
            return new TrailPlace(Map.of());
        }
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("no place in a trail: " + text);
        }
        var read = new TreeMap<String, Long>();
        for (var part : text.split("\\.", -1)) {
            var between = part.indexOf('-');
            read.put(part.substring(0, between), Long.valueOf(part.substring(between + 1)));
        }
        return new TrailPlace(read);
    }

    /** Behind these entries, too. */
    TrailPlace behind(Iterable<TrailEntry> given) {
        var further = new TreeMap<>(read);
        given.forEach(entry -> further.put(entry.service(), entry.change().id()));
        return new TrailPlace(further);
    }

    long in(String service) {
        return read.getOrDefault(service, 0L);
    }

    /** Such as {@code production-12.receiving-7}, in the order of the services' names. */
    public String text() {
        return new TreeMap<>(read)
                .entrySet().stream()
                        .map(one -> one.getKey() + "-" + one.getValue())
                        .collect(Collectors.joining("."));
    }
}
