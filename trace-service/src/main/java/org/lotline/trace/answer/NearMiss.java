package org.lotline.trace.answer;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is on record and looks like what was asked for and not found. Offered, never merged.
 *
 * @param kind what it is
 * @param number as it is written
 * @param mill of a heat, if it is recorded
 */
public record NearMiss(
        SeedKind kind, String number, @Nullable String mill) implements Comparable<NearMiss> {

    private static final Comparator<NearMiss> ORDER = Comparator.comparing(NearMiss::kind)
            .thenComparing(NearMiss::number)
            .thenComparing(NearMiss::mill, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** By kind, number and mill. */
    @Override
    public int compareTo(NearMiss other) {
        return ORDER.compare(this, other);
    }
}
