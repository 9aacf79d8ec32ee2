package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material was cleared to be issued or shipped.
 *
 * @param clearanceId the clearance, for ever (UUIDv7)
 * @param purpose for what
 * @param lotId the lot
 * @param quantity how much
 * @param jobId the job that takes it
 * @param shipmentId the shipment that takes it
 * @param lineId its line
 * @param verification {@code unverified} if it was given while trace could not say what the lot came from, until {@link
 *     ClearanceChecked}; otherwise {@code verified}, and so are those of before there was this member
 * @param gateReleaseId the gate release by which it was given unverified
 */
public record ClearanceGiven(
        UUID clearanceId,
        String purpose,
        UUID lotId,
        Measure quantity,
        @Nullable UUID jobId,
        @Nullable UUID shipmentId,
        @Nullable UUID lineId,
        @Nullable String verification,
        @Nullable UUID gateReleaseId)
        implements QualityEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.clearance(clearanceId));
        keys.add(Keys.lot(lotId));
        if (jobId != null) {
            keys.add(Keys.job(jobId));
        }
        if (shipmentId != null) {
            keys.add(Keys.shipment(shipmentId));
        }
        return keys;
    }
}
