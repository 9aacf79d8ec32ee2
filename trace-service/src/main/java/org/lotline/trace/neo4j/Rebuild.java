package org.lotline.trace.neo4j;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rebuilding of the graph.
 *
 * @param rebuildId names it
 * @param origin where the events come from
 * @param state how it stands
 * @param generation the graph that is built
 * @param startedAt when it was ordered (UTC)
 * @param endedAt when it was done or given up (UTC)
 * @param progress how far it is
 * @param reason of a failed one, a sentence that says what to do
 * @param outcome of a completed one
 */
public record Rebuild(
        UUID rebuildId,
        Origin origin,
        State state,
        String generation,
        Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress,
        @Nullable String reason,
        @Nullable Outcome outcome) {

    /** Where the events are read. */
    public enum Origin {
        TOPICS,
        SOURCES
    }

    /** How it stands. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    /**
     * How far it is.
     *
     * @param events that are in the new graph
     * @param ofEvents how many there were when it was last looked
     * @param perSecond events since the service last began with it
     */
    public record Progress(long events, long ofEvents, long perSecond) {

        /** Rounded down; a hundred only when all are in. */
        public int percent() {
            return ofEvents == 0 ? 100 : (int) Math.min(100, events * 100 / ofEvents);
        }
    }

    /**
     * Both graphs at the switch.
     *
     * @param hashBefore the canonical hash of the old one
     * @param hashAfter the one of the new graph
     * @param samePositions whether they rested on the same events
     */
    public record Outcome(String hashBefore, String hashAfter, boolean samePositions) {}
}
