package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold was released, as a whole or for one lot.
 *
 * @param holdId the hold
 * @param holdNumber its number
 * @param lotId the one lot for which it ends. Absent: it ends
 * @param reason why, with the evidence
 */
public record HoldReleased(
        UUID holdId, String holdNumber, @Nullable UUID lotId, String reason) implements QualityEvent {

    @Override
    public String subject() {
        return Keys.hold(holdId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.hold(holdId));
        if (lotId != null) {
            keys.add(Keys.lot(lotId));
        }
        return keys;
    }
}
