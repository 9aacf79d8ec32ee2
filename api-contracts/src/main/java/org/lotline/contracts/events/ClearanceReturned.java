package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * A clearance was given back unused.
 *
 * @param clearanceId the clearance
 * @param lotId the lot
 * @param reason why
 */
public record ClearanceReturned(UUID clearanceId, UUID lotId, String reason) implements QualityEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.clearance(clearanceId), Keys.lot(lotId));
    }
}
