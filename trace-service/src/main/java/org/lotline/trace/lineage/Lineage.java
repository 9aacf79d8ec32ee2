package org.lotline.trace.lineage;

import java.util.function.Function;

/** Gives lineage: the reading port of a store. */
public interface Lineage {

    /**
     * Answers a question in one transaction whose first statement has read the positions, so that what the positions
     * promise is there; what came later is there too, and the question leaves it out by its sequence. Thread-safe.
     *
     * @param question must not keep the reading; may be run several times
     */
    <T> T read(Function<? super GraphReading, ? extends T> question);
}
