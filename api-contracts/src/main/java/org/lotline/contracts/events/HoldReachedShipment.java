package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold reaches material that had been cleared or shipped before.
 *
 * @param holdId the hold
 * @param clearanceId the clearance that it reaches
 * @param lotId the lot
 * @param shipmentId the shipment
 * @param jobId the job
 * @param description a sentence for people
 */
public record HoldReachedShipment(
        UUID holdId,
        UUID clearanceId,
        UUID lotId,
        @Nullable UUID shipmentId,
        @Nullable UUID jobId,
        String description) implements QualityEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.hold(holdId));
        keys.add(Keys.clearance(clearanceId));
        keys.add(Keys.lot(lotId));
        if (shipmentId != null) {
            keys.add(Keys.shipment(shipmentId));
        }
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        return keys;
    }
}
