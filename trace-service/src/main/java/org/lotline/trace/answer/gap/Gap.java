package org.lotline.trace.answer.gap;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.thing.TracedLot;

/**
 * A record that policy requires and that is missing.
 *
 * @param kind which
 * @param lotId of which lot, if it is one's
 * @param lotNumber its number, if it has one
 * @param message a sentence: what is missing and how to mend it
 */
public record Gap(
        GapKind kind, @Nullable UUID lotId, @Nullable String lotNumber, String message) implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(Gap::lotId, Comparator.nullsFirst(Gap::asWritten))
            .thenComparing(Gap::message);

    /** As their texts would be in order, without writing them. */
    private static int asWritten(UUID one, UUID other) {
        var upper = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return upper == 0
                ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : upper;
    }

    /** Of a lot. */
    public static Gap of(GapKind kind, TracedLot lot, String message) {
        return new Gap(kind, lot.lotId(), lot.lotNumber(), message);
    }

    /** By kind, lot and message. */
    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
