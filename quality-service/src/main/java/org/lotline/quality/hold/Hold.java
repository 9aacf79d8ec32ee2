package org.lotline.quality.hold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;

/**
 * What may not be issued or shipped, as it stands now. Times are UTC.
 *
 * @param reach {@link #THIS_LOT}, or {@code this-lot-and-what-came-of-it}
 * @param blocks {@code issue}, {@code ship} or {@code both}
 * @param release its end, if it has ended
 * @param exemptions the lots for which it has ended, while it holds all else
 */
public record Hold(
        UUID holdId,
        String holdNumber,
        List<HoldSeed> seeds,
        String reach,
        String blocks,
        String reason,
        @Nullable Instant until,
        Instant placedAt,
        String placedBy,
        @Nullable Release release,
        List<Exemption> exemptions) {

    static final String THIS_LOT = "this-lot";

    public Hold {
        seeds = List.copyOf(seeds);
        exemptions = List.copyOf(exemptions);
    }

    public boolean isOpen() {
        return release == null;
    }

    /** Its end. */
    public record Release(Instant at, String by, String reason) {}

    /** Its end for one lot; the reason with the evidence. */
    public record Exemption(UUID lotId, String reason, Instant releasedAt, String releasedBy) {}
}
