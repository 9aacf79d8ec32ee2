package org.lotline.trace.answer.seed;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is on record and looks like what was asked for and not found. Offered, never merged.
 *
 * @param kind what it is
 * @param number as it is written
 * @param mill of a heat, if it is recorded
 * @param voided of the very number that was asked for, why what bore it was taken back; else {@code null}
 */
public record NearMiss(
        SeedKind kind,
        String number,
        @Nullable String mill,
        @Nullable String voided) implements Comparable<NearMiss> {

    public NearMiss(SeedKind kind, String number, @Nullable String mill) {
        this(kind, number, mill, null);
    }

    private static final Comparator<NearMiss> ORDER = Comparator.comparing(NearMiss::kind)
            .thenComparing(NearMiss::number)
            .thenComparing(NearMiss::mill, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NearMiss::voided, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** By kind, number and mill. */
    @Override
    public int compareTo(NearMiss other) {
        return ORDER.compare(this, other);
    }
}
