package org.lotline.systemtests.bench.rival;

import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** Somebody who answers the same question from the same graph. */
public interface Rival extends AutoCloseable {

    /** As it is called in the figures. */
    String name();

    /** Takes what was made; called once, before the first question. */
    void load(List<Made> made) throws Exception;

    /**
     * What comes of a thing, as JSON; called by one thread at a time.
     *
     * @param seed the number of the thing
     */
    byte[] answer(int seed) throws Exception;

    /** Whether its answers have the nodes that were made. */
    default boolean isCompared() {
        return true;
    }

    /** The largest closure, in nodes, that it is asked for. */
    default int patience() {
        return Integer.MAX_VALUE;
    }

    @Override
    default void close() throws Exception {}
}
