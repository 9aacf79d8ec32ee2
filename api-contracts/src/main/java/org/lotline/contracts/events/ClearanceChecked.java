package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clearance that was given unverified has been checked, once trace could say what the lot came from.
 *
 * @param clearanceId the clearance
 * @param lotId the lot
 * @param shipmentId the shipment that takes it, or took it
 * @param gateReleaseId the gate release by which it was given
 * @param result what the gate would have said
 * @param reason of a refused one: what speaks against it
 */
public record ClearanceChecked(
        UUID clearanceId,
        UUID lotId,
        UUID shipmentId,
        UUID gateReleaseId,
        String result,
        @Nullable String reason) implements QualityEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.clearance(clearanceId), Keys.lot(lotId), Keys.shipment(shipmentId));
    }
}
