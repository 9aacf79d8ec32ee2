package org.lotline.quality.clearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * A quantity of a lot that may be issued or shipped. It never ends by a clock.
 *
 * @param purpose {@code issue} or {@code ship}
 * @param status {@link #GIVEN}, {@link #SPENT} (its shipment is leaving), {@code confirmed} (it left the house) or {@link #RETURNED}
 *     (unused)
 * @param givenAt our clock (UTC)
 * @param spentAt our clock (UTC), once it is spent
 * @param verification {@link #VERIFIED}, {@link #UNVERIFIED} or {@link #REFUSED}
 * @param gateReleaseId the gate release by which it was given unverified
 * @param refusal of a refused one: what speaks against it
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
        Instant givenAt,
        @Nullable Instant spentAt,
        String verification,
        @Nullable UUID gateReleaseId,
        @Nullable String refusal) {

    public static final String SHIP = "ship";
    public static final String GIVEN = "given";
    public static final String SPENT = "spent";
    public static final String RETURNED = "returned";

    /** The gate knew all that the lot came from, when it was given or when it was checked. */
    public static final String VERIFIED = "verified";
    /** Given by a gate release, not checked yet. */
    public static final String UNVERIFIED = "unverified";
    /** Checked, or judged again after a later fact: the gate says no now. It does not end by that, for the goods may be gone. */
    public static final String REFUSED = "refused";

    public boolean isUnverified() {
        return verification.equals(UNVERIFIED);
    }

    /** Whether it was clear when it was judged last. */
    public boolean isVerified() {
        return verification.equals(VERIFIED);
    }

    /** What was asked for. */
    public ClearanceRequest request() {
        return new ClearanceRequest(purpose, lotId, quantity, jobId, shipmentId, lineId);
    }
}
