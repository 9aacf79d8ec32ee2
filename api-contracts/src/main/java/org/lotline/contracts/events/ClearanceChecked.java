package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clearance was judged anew: it was given unverified and trace can say now what the lot came from, or a later fact changed what
 * the gate says. The last one counts.
 *
 * @param clearanceId the clearance
 * @param lotId the lot
 * @param shipmentId the shipment that takes it, or took it
 * @param gateReleaseId the gate release by which it was given, if it was given so
 * @param result what the gate says now
 * @param reason of a refused one: what speaks against it
 */
public record ClearanceChecked(
        UUID clearanceId,
        UUID lotId,
        UUID shipmentId,
        @Nullable UUID gateReleaseId,
        String result,
        @Nullable String reason)
        implements QualityEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.clearance(clearanceId), Keys.lot(lotId), Keys.shipment(shipmentId));
    }
}
