package org.lotline.production.issue;

import java.util.Map;
import java.util.UUID;
import org.lotline.material.Quantity;

/**
 * How the others are asked on behalf of an act.
 *
 * @param idempotencyKey the caller's, from which theirs are derived
 * @param step names this issue within the act, and the attempt
 * @param asTold whether it is what truly happened, so that deviations are recorded and not refused
 * @param beside by lot, what the act itself puts on the floor (or takes, below zero) beside what lies there now
 */
public record PeerCallContext(String idempotencyKey, String step, boolean asTold, Map<UUID, Quantity> beside) {

    public PeerCallContext {
        beside = Map.copyOf(beside);
    }
}
