package org.lotline.trace.lineage;

import java.util.List;

/**
 * What is written in one transaction.
 *
 * @param expected where the graph must stand, or start, before it
 * @param nextOffset where it stands after it; {@code expected.nextOffset()} for events that came another way than by the
 *     topic (a hole that was filled, a parked event that was understood)
 * @param events in any order, repeated or not; those parked with a place in their source are among them
 * @param parked what could not be projected
 * @param replayed the {@code parkedId}s that are parked no longer
 */
public record ProjectedBatch(
        TopicPosition expected,
        long nextOffset,
        List<ProjectedEvent> events,
        List<ParkedEvent> parked,
        List<String> replayed) {

    public ProjectedBatch {
        events = List.copyOf(events);
        parked = List.copyOf(parked);
        replayed = List.copyOf(replayed);
    }
}
