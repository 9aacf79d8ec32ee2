package org.lotline.trace.answer.known;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a source said of its head, asked after the question had come. */
public sealed interface Head {

    /** Who was asked. */
    String source();

    /**
     * It answered.
     *
     * @param source who was asked
     * @param sequence the last sequence that it has given, 0 before the first
     * @param waiting committed events that have no sequence yet
     * @param followed by source, up to where it has taken the events of the others; a source that isn't named says nothing
     */
    record Given(String source, long sequence, long waiting, Map<String, Followed> followed) implements Head {

        public Given {
            followed = Map.copyOf(followed);
        }

        /** Of a source that follows none, or doesn't say. */
        public Given(String source, long sequence, long waiting) {
            this(source, sequence, waiting, Map.of());
        }
    }

    /**
     * How far a service has taken the events of another.
     *
     * @param sequence every event up to it has been taken or is parked; 0 before the first
     * @param parked the ids of those that could not be taken
     */
    record Followed(long sequence, Set<UUID> parked) {

        public Followed {
            parked = Set.copyOf(parked);
        }
    }

    /**
     * It stands before what the graph has of it, and sequences never fall: its database is that of an earlier moment, or the
     * graph has taken what it never gave.
     *
     * @param source who was asked
     * @param sequence the last sequence that it says it has given
     * @param known up to which sequence the graph has its events
     */
    record Restored(String source, long sequence, long known) implements Head {}

    /**
     * It couldn't be asked.
     *
     * @param source who was asked
     * @param reason why not, such as {@code connection refused}
     */
    record Unreachable(String source, String reason) implements Head {}
}
