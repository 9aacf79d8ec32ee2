package org.lotline.trace.memory;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.VoidRecord;

/**
 * A moment at which facts count.
 *
 * @param sequences per source up to which; a source that isn't named has none
 * @param knownAt what was recorded later doesn't count (UTC); {@code null} for all
 */
record AsOf(Map<String, Long> sequences, @Nullable Instant knownAt) {

    boolean reaches(String source, long sequence) {
        return sequence <= sequences.getOrDefault(source, 0L);
    }

    boolean isKnown(Instant recordedAt) {
        return knownAt == null || !recordedAt.isAfter(knownAt);
    }

    boolean counts(VoidRecord voiding) {
        return reaches(voiding.source(), voiding.sequence()) && isKnown(voiding.voidedAt());
    }
}
