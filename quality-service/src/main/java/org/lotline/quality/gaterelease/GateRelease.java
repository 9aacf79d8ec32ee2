package org.lotline.quality.gaterelease;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a shipment may leave although trace can't say what its lots came from. It is for all lines of the shipment, for each
 * once: people at the dock know the shipment, and it leaves as a whole. Times are ours (UTC).
 *
 * @param proposedBy the badge of the first person
 * @param proposalRecordedBy whose token the first person used
 * @param approval absent as long as no second person has approved it
 */
public record GateRelease(
        UUID gateReleaseId,
        UUID shipmentId,
        String reason,
        Instant proposedAt,
        String proposedBy,
        String proposalRecordedBy,
        @Nullable Approval approval) {

    public String status() {
        return approval == null ? "proposed" : "approved";
    }

    /** By whom, a badge, and when. */
    public record Approval(Instant at, String by) {}
}
