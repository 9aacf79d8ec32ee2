package org.lotline.quality.clearance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/** What somebody wants cleared. */
public record ClearanceRequest(
        Purpose purpose,
        UUID lotId,
        Measure quantity,
        @Nullable UUID jobId,
        @Nullable UUID shipmentId,
        @Nullable UUID lineId) {

    public boolean isForShipment() {
        return switch (purpose) {
            case ISSUE -> false;
            case SHIP -> true;
        };
    }

    /** Whether that clearance is what is asked for; 12 and 12.0 are alike. */
    boolean isMetBy(Clearance given) {
        return given.purpose() == purpose
                && given.lotId().equals(lotId)
                && given.quantity().unit().equals(quantity.unit())
                && given.quantity().value().compareTo(quantity.value()) == 0;
    }
}
