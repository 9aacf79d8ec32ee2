package org.lotline.quality.clearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.Measure;

/**
 * A quantity of a lot that may be issued or shipped. It never ends by a clock.
 *
 * @param givenAt our clock (UTC)
 * @param spentAt our clock (UTC), once it is spent
 * @param gateReleaseId the gate release by which it was given unverified
 * @param refusal of a refused one: what speaks against it
 */
public record Clearance(
        UUID clearanceId,
        Purpose purpose,
        UUID lotId,
        Measure quantity,
        @Nullable UUID jobId,
        @Nullable UUID shipmentId,
        @Nullable UUID lineId,
        ClearanceStatus status,
        Instant givenAt,
        @Nullable Instant spentAt,
        Verification verification,
        @Nullable UUID gateReleaseId,
        @Nullable String refusal) {

    public boolean isReturned() {
        return status == ClearanceStatus.RETURNED;
    }

    public boolean isUnverified() {
        return verification == Verification.UNVERIFIED;
    }

    /** Whether it was clear when it was judged last. */
    public boolean isVerified() {
        return verification == Verification.VERIFIED;
    }

    /** What was asked for. */
    public ClearanceRequest request() {
        return new ClearanceRequest(purpose, lotId, quantity, jobId, shipmentId, lineId);
    }

    ClearanceGiven stated() {
        return new ClearanceGiven(
                clearanceId,
                purpose.word(),
                lotId,
                quantity,
                jobId,
                shipmentId,
                lineId,
                verification.word(),
                gateReleaseId);
    }
}
