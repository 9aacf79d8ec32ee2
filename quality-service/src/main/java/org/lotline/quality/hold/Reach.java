package org.lotline.quality.hold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;

/**
 * What came of the seeds of a hold, as far as trace has said it.
 *
 * @param counts of everything; absent as long as trace has not counted for every seed. What two seeds reach counts twice unless all of
 *     it is listed
 * @param upToDate whether trace knew everything that was recorded before it was asked
 * @param reached what it has listed, each thing once
 * @param unknown the seeds of which an up-to-date trace has never heard
 * @param why why this is not all, up to date; absent if it is
 */
public record Reach(
        @Nullable Counts counts,
        boolean upToDate,
        List<Reached> reached,
        List<Seed> unknown,
        @Nullable String why) {

    public Reach {
        reached = List.copyOf(reached);
        unknown = List.copyOf(unknown);
    }

    /** Nothing is known of it, because of that. */
    public static Reach notKnown(String why) {
        return new Reach(null, false, List.of(), List.of(), why);
    }

    public boolean isKnown() {
        return why == null;
    }

    /** How many things of each kind. */
    public record Counts(long lots, long jobs, long shipments) {}

    /**
     * One thing.
     *
     * @param name what people call it
     */
    public record Reached(ReachedKind kind, Key key, String name) {}
}
