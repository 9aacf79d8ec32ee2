package org.lotline.receiving.scan;

import java.util.Set;
import java.util.UUID;

/**
 * A lot that a scan may name.
 *
 * @param by as what
 * @param keys of the numbers that were looked for, those that name it
 */
record Candidate(UUID lotId, boolean isVoided, String partNumber, NamedBy by, Set<String> keys) {

    Candidate {
        keys = Set.copyOf(keys);
    }
}
