package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a fact was taken back. Should two voids of one fact ever come, the first one by (source, sequence) stands, whichever
 * came first.
 *
 * @param eventId the void's event
 * @param source who published the void
 * @param sequence the void's place in that source, from 1
 * @param voidedAt when the void was recorded (UTC)
 * @param voidedBy the token's subject
 * @param reason why
 * @param replacedBy the event that stands instead
 */
public record VoidRecord(
        UUID eventId,
        String source,
        long sequence,
        Instant voidedAt,
        String voidedBy,
        String reason,
        @Nullable UUID replacedBy)
        implements Comparable<VoidRecord> {

    private static final Comparator<VoidRecord> FIRST_STANDS = Comparator.comparing(VoidRecord::source)
            .thenComparingLong(VoidRecord::sequence)
            .thenComparing(VoidRecord::eventId);

    /** Whichever of the two stands comes first. */
    @Override
    public int compareTo(VoidRecord other) {
        return FIRST_STANDS.compare(this, other);
    }
}
