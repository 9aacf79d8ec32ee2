package org.lotline.systemtests.probes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A heat that somebody receives lots of.
 *
 * @param heat its number
 * @param acknowledged the supplier lots of its receipts that were answered with 2xx; grows while it is received
 */
record Melt(String heat, Set<String> acknowledged) {

    static Melt of(String heat) {
        return new Melt(heat, ConcurrentHashMap.newKeySet());
    }

    /** What the writer knows to be in at this moment. */
    Set<String> acknowledgedSoFar() {
        return Set.copyOf(acknowledged);
    }
}
