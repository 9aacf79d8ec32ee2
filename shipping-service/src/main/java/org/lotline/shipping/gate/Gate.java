package org.lotline.shipping.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.contracts.events.Measure;

/** What quality is asked for. Nothing here may be called inside a transaction. */
public interface Gate {

    /**
     * Asks for a clearance to ship.
     *
     * @param key its Idempotency-Key
     * @return the clearance, unverified if quality lets it leave although it can't know; what is not answered within 2 s is
     *     never a yes
     */
    Answer<Cleared> clear(Asked asked, String key);

    /**
     * Spends a shipment's clearances, all or none, right before its goods leave; what was spent for it before stays spent.
     *
     * @param key its Idempotency-Key, by the shipment and these clearances
     * @return what was spent; no if one was returned, or an open hold touches it, then nothing was spent; of a silent gate
     *     nobody knows whether they were
     */
    Answer<List<UUID>> spend(UUID shipmentId, List<UUID> clearances, String key);

    /** How the clearances of a shipment stand at quality. */
    Answer<Map<UUID, ClearanceState>> states(UUID shipmentId);

    /** Which open holds reach these lots; takes about a second at most and never fails: what quality can't say is unknown. */
    LotHolds holdsOn(Collection<UUID> lots);

    /** Gives a clearance back unused. */
    Answer<UUID> giveBack(UUID clearanceId, String key);

    /**
     * Puts a lot on hold, with what came of it, against issue and shipment.
     *
     * @throws org.lotline.runtime.problem.ProblemException if it can't be placed; 503 if quality doesn't answer
     */
    Placed hold(UUID lotId, String lotNumber, String reason, String key);

    /**
     * What is to ship.
     *
     * @param lotId the lot
     * @param quantity how much of it
     * @param shipmentId the shipment
     * @param lineId its line
     */
    record Asked(UUID lotId, Measure quantity, UUID shipmentId, UUID lineId) {}

    /**
     * What was cleared.
     *
     * @param clearanceId the clearance
     * @param unverified whether quality has still to check it
     */
    record Cleared(UUID clearanceId, boolean unverified) {}

    /**
     * A hold that was placed.
     *
     * @param holdId the hold
     * @param holdNumber its number, for people
     */
    record Placed(UUID holdId, String holdNumber) {}
}
