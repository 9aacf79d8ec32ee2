package org.lotline.quality.clearance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * What somebody wants cleared.
 *
 * @param purpose {@code issue} or {@code ship}
 */
public record ClearanceRequest(
        String purpose,
        UUID lotId,
        Measure quantity,
        @Nullable UUID jobId,
        @Nullable UUID shipmentId,
        @Nullable UUID lineId) {

    public boolean isForShipment() {
        return purpose.equals(Clearance.SHIP);
    }

    /** Whether that clearance is what is asked for; 12 and 12.0 are alike. */
    boolean isMetBy(Clearance given) {
        return given.purpose().equals(purpose)
                && given.lotId().equals(lotId)
                && given.quantity().unit().equals(quantity.unit())
                && given.quantity().value().compareTo(quantity.value()) == 0;
    }
}
