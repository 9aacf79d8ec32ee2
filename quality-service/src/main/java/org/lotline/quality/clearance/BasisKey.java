package org.lotline.quality.clearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing on which a clearance rests, by which a hold can touch it.
 *
 * @param key as {@link org.lotline.contracts.events.Keys} writes it
 * @param from of a machine or operator: when the run began (UTC)
 * @param to of a machine or operator: when the run ended (UTC)
 */
public record BasisKey(
        String key, @Nullable Instant from, @Nullable Instant to) {

    public static BasisKey of(String key) {
        return new BasisKey(key, null, null);
    }
}
