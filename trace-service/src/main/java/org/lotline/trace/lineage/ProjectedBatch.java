package org.lotline.trace.lineage;

import java.util.List;

/**
 * What of one source is written in one transaction.
 *
 * @param expected where the graph must stand in that source before it: what is new was decided by that
 * @param events of that source, in any order, repeated or not; those parked with a place in it are among them
 * @param parked what could not be projected
 * @param replayed the {@code parkedId}s that are parked no longer
 */
public record ProjectedBatch(
        SourcePosition expected, List<ProjectedEvent> events, List<ParkedEvent> parked, List<String> replayed) {

    public ProjectedBatch {
        events = List.copyOf(events);
        parked = List.copyOf(parked);
        replayed = List.copyOf(replayed);
        for (var event : events) {
            if (!event.source().equals(expected.source())) {
                throw new IllegalArgumentException(
                        "a batch is of one source, not of %s and %s".formatted(expected.source(), event.source()));
            }
        }
    }

    /** Events of which nothing is parked. */
    public static ProjectedBatch of(SourcePosition expected, List<ProjectedEvent> events) {
        return new ProjectedBatch(expected, events, List.of(), List.of());
    }

    /** Where the graph stands in the source when they are in. */
    public SourcePosition next() {
        var next = expected;
        for (var event : events) {
            next = next.accept(event.sequence());
        }
        return next;
    }
}
