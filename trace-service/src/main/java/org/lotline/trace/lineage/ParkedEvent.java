package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be projected. It is kept and shown, never dropped. One with source and sequence keeps its place
 * in the source's position; one without is foreign, and harmless to every answer.
 *
 * @param parkedId {@code <topic>-<partition>-<offset>}
 * @param topic where it lies
 * @param partition of the topic
 * @param offset in the partition
 * @param reason a sentence
 * @param parkedAt when it was parked (UTC)
 * @param eventId if it has one
 * @param type if it has one
 * @param source if it has a valid one
 * @param sequence if it has a valid one
 * @param touches every key that it names; {@code *} if that isn't known
 */
public record ParkedEvent(
        String parkedId,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant parkedAt,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String source,
        @Nullable Long sequence,
        Set<String> touches) {

    public ParkedEvent {
        touches = Set.copyOf(touches);
    }

    /** Whether it might change an answer that names, passes or was asked for one of these keys. */
    public boolean mattersTo(Collection<String> keys) {
        return source != null
                && sequence != null
                && (touches.contains("*") || reach().stream().anyMatch(keys::contains));
    }

    /** What it touches, and the numbers by which questions find that. */
    private Set<String> reach() {
        var reach = new TreeSet<>(touches);
        touches.forEach(key -> NodeKeys.numberOf(key).ifPresent(reach::add));
        return reach;
    }
}
