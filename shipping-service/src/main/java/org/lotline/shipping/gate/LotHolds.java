package org.lotline.shipping.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The open holds that reach some lots.
 *
 * @param isKnown whether quality could say of every lot, with all that it came from
 * @param byLot the holds that are known to reach a lot, in the order of placing; a lot that none reaches may be absent
 */
public record LotHolds(boolean isKnown, Map<UUID, List<Hold>> byLot) {

    public LotHolds {
        byLot = Map.copyOf(byLot);
    }

    /** Quality could not say anything. */
    public static LotHolds unknown() {
        return new LotHolds(false, Map.of());
    }

    public List<Hold> of(UUID lotId) {
        return byLot.getOrDefault(lotId, List.of());
    }

    /** Those that keep a lot from being shipped. */
    public List<Hold> againstShipping(UUID lotId) {
        return of(lotId).stream().filter(hold -> hold.blocks().stopsShipping()).toList();
    }

    /**
     * One hold.
     *
     * @param holdNumber its number, for people
     * @param reason why it was placed
     * @param blocks {@code issue}, {@code ship} or {@code both}
     * @param by what it is on, as people call it
     */
    public record Hold(String holdNumber, String reason, Blocks blocks, String by) {

        @Override
        public String toString() {
            return "%s on %s: %s".formatted(holdNumber, by, reason);
        }
    }
}
