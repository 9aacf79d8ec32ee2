package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.Place;

/**
 * What of a lot is still at a place.
 *
 * @param lotId the lot
 * @param lotNumber its number
 * @param place who holds it
 * @param quantity how much; below zero if more left the place than is known to have come there
 * @param locations where it was put there, for people, the last one last
 * @param shipment of what is staged, the packing slip
 * @param transit of what is in transit, where to and since when
 */
public record OnHand(
        UUID lotId,
        @Nullable String lotNumber,
        Place place,
        Measure quantity,
        List<String> locations,
        @Nullable String shipment,
        @Nullable Transit transit) {

    /**
     * Given up and not taken up.
     *
     * @param to who should take it up
     * @param since when it was given up (UTC)
     */
    public record Transit(Place to, Instant since) {}

    public OnHand {
        locations = List.copyOf(locations);
    }

    public boolean isBelowZero() {
        return quantity.value().signum() < 0;
    }
}
