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
 * @param gateBehind whether the gate is asked behind the act: nothing can be stopped any more
 */
public record PeerCallContext(
        String idempotencyKey, String step, boolean asTold, Map<UUID, Quantity> beside, boolean gateBehind) {

    public PeerCallContext {
        beside = Map.copyOf(beside);
    }

    /** Of an act that asks the gate first. */
    public static PeerCallContext first(
            String idempotencyKey, String step, boolean asTold, Map<UUID, Quantity> beside) {
        return new PeerCallContext(idempotencyKey, step, asTold, beside, false);
    }

    /** Of a report that the gate looks at behind it. */
    public static PeerCallContext behind(String idempotencyKey, String step, Map<UUID, Quantity> beside) {
        return new PeerCallContext(idempotencyKey, step, true, beside, true);
    }
}
