package org.lotline.trace.projection;

import java.util.List;
import org.lotline.trace.lineage.Mutation;

/** What became of an event. */
public sealed interface Projected {

    /** The event is understood; its facts in order of their ordinals. */
    record Understood(List<Mutation> mutations) implements Projected {

        public Understood {
            mutations = List.copyOf(mutations);
        }
    }

    /**
     * The event is to be parked.
     *
     * @param reason a sentence
     */
    record Parked(String reason) implements Projected {}
}
