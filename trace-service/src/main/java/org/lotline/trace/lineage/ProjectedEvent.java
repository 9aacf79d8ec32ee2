package org.lotline.trace.lineage;

import java.util.List;
import java.util.UUID;

/**
 * One event as the graph takes it.
 *
 * @param source who published it
 * @param sequence its place in the source, from 1
 * @param eventId the event
 * @param mutations what it says; empty for an event that is parked but keeps its place
 */
public record ProjectedEvent(String source, long sequence, UUID eventId, List<Mutation> mutations) {

    public ProjectedEvent {
        mutations = List.copyOf(mutations);
    }
}
