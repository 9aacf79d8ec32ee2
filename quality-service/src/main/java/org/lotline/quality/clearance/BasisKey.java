package org.lotline.quality.clearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;

/**
 * One thing on which a clearance rests, by which a hold can touch it.
 *
 * @param from of a machine or operator: when the run began (UTC)
 * @param to of a machine or operator: when the run ended (UTC)
 */
public record BasisKey(
        Key key, @Nullable Instant from, @Nullable Instant to) {

    public static BasisKey of(Key key) {
        return new BasisKey(key, null, null);
    }
}
