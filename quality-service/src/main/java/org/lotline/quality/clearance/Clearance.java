package org.lotline.quality.clearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * A quantity of a lot that may be issued or shipped. It never ends by a clock.
 *
 * @param purpose {@code issue} or {@code ship}
 * @param status {@code given}, {@code confirmed} (it left the house) or {@code returned} (unused)
 * @param givenAt our clock (UTC)
 */
public record Clearance(
        UUID clearanceId,
        String purpose,
        UUID lotId,
        Measure quantity,
        @Nullable UUID jobId,
        @Nullable UUID shipmentId,
        @Nullable UUID lineId,
        String status,
        Instant givenAt) {

    public static final String SHIP = "ship";
    public static final String GIVEN = "given";
    public static final String RETURNED = "returned";
}
