package org.lotline.trace.lineage;

import java.time.Duration;
import java.util.Map;

/** Brings what sources have given, and what is still on its way here, into the lineage without waiting for it. */
public interface Tail {

    /**
     * Fetches what is missing up to these heads from the sources themselves, if it is little. What comes is in the lineage before
     * this returns, and a reading that begins afterwards finds its positions moved; the positions alone say what is in.
     *
     * @param heads per source the sequence that is to be reached
     * @param atMost how long to wait for the sources; what comes later is taken in all the same
     * @return whether all of these are reached
     */
    boolean catchUp(Map<String, Long> heads, Duration atMost);
}
