package org.lotline.material;

import java.util.List;
import java.util.Set;

/**
 * Entries that are voided and entries that take their place, all at once: the states between never were, so only the
 * final history is checked.
 *
 * @param voids ids of entries of the timeline
 * @param replacements entries with ids of their own; may be empty
 */
public record BalanceCorrection(Set<String> voids, List<BalanceEntry> replacements) {

    public BalanceCorrection {
        voids = Set.copyOf(voids);
        replacements = List.copyOf(replacements);
    }
}
