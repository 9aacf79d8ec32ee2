package org.lotline.trace.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;

/**
 * Whose the sequences are that memory has and the graph that lasts may not have, and the one at which it stands: a source that was
 * restored gives other events for them. What both have is forgotten but for the last. Its owner's lock guards it.
 */
final class KnownEvents {

    private final Map<String, NavigableMap<Long, UUID>> ids = new HashMap<>();
    /** Per source up to which sequence the graph that lasts has the same. */
    private final Map<String, Long> confirmed = new HashMap<>();

    /**
     * An event at its place.
     *
     * @param source whose
     * @param sequence its place
     * @param eventId it
     */
    record Known(String source, long sequence, UUID eventId) {}

    /** @throws SourceRestoredException if another event is known at its sequence */
    void require(ProjectedEvent event) {
        var known = of(event.source()).get(event.sequence());
        if (known != null && !known.equals(event.eventId())) {
            throw new SourceRestoredException(event.source(), event.sequence(), known, event.eventId());
        }
    }

    void add(ProjectedEvent event) {
        of(event.source()).put(event.sequence(), event.eventId());
    }

    /** Both have it, and stand there. */
    void add(Known both) {
        of(both.source()).put(both.sequence(), both.eventId());
        confirm(both.source(), both.sequence());
    }

    Optional<UUID> at(String source, long sequence) {
        return Optional.ofNullable(known(source).get(sequence));
    }

    /** Whether it came ahead of the graph that lasts. */
    boolean isAhead(String source, long sequence) {
        return sequence > confirmed.getOrDefault(source, 0L) && known(source).containsKey(sequence);
    }

    /** The last one up to there of which it isn't known whether the graph that lasts has the same. */
    Optional<Known> unconfirmed(String source, long sequence) {
        var last = known(source).floorEntry(sequence);
        return last == null || last.getKey() <= confirmed.getOrDefault(source, 0L)
                ? Optional.empty()
                : Optional.of(new Known(source, last.getKey(), last.getValue()));
    }

    /** The graph that lasts has what is known here up to that sequence. */
    void confirm(String source, long sequence) {
        confirmed.merge(source, sequence, Math::max);
        var its = of(source);
        var last = its.floorKey(sequence);
        if (last != null) {
            its.headMap(last, false).clear();
        }
    }

    /** Whether the graph that lasts had more of a source than it has where it stands now: it was restored or emptied. */
    boolean isFallen(SourcePosition there) {
        return there.sequence() < confirmed.getOrDefault(there.source(), 0L);
    }

    /** Up to which sequence of each source the graph that lasts has the same. */
    Map<String, Long> confirmed() {
        return Map.copyOf(confirmed);
    }

    /** The graph that lasts has it, although one before it is missing there. */
    void forget(ProjectedEvent event) {
        of(event.source()).remove(event.sequence());
    }

    /** For who only reads, side by side with others. */
    private NavigableMap<Long, UUID> known(String source) {
        return ids.getOrDefault(source, Collections.emptyNavigableMap());
    }

    private NavigableMap<Long, UUID> of(String source) {
        return ids.computeIfAbsent(source, its -> new TreeMap<>());
    }
}
