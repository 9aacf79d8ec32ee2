package org.lotline.quality.hold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be placed.
 *
 * @param until when it is to be looked at again (UTC); it ends only by a release
 * @param evenIfUnknown place it although nobody knows what it is put on, because that may still arrive
 */
public record HoldOrder(
        List<Seed> seeds,
        Extent reach,
        Blocks blocks,
        String reason,
        @Nullable Instant until,
        boolean evenIfUnknown) {

    /** On what is known. */
    public HoldOrder(List<Seed> seeds, Extent reach, Blocks blocks, String reason, @Nullable Instant until) {
        this(seeds, reach, blocks, reason, until, false);
    }

    public HoldOrder {
        seeds = List.copyOf(seeds);
    }
}
