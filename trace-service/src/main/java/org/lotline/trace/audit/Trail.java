package org.lotline.trace.audit;

import java.util.List;

/**
 * A page of the trail of all services.
 *
 * @param found whether any service that answered knows something by that name
 * @param entries in the order of recording
 * @param silent services that could not be asked, by name
 * @param truncated whether there are more
 * @param behind where the next page begins
 */
public record Trail(
        boolean found, List<TrailEntry> entries, List<String> silent, boolean truncated, TrailPlace behind) {

    public Trail {
        entries = List.copyOf(entries);
        silent = List.copyOf(silent);
    }
}
