package org.lotline.shipping.gate;

import java.util.UUID;
import org.lotline.contracts.events.Measure;

/** What quality is asked for. Nothing here may be called inside a transaction. */
public interface Gate {

    /**
     * Asks for a clearance to ship.
     *
     * @param key its Idempotency-Key
     * @return the clearance, unverified if quality lets it leave although it can't know
     * @throws org.lotline.runtime.problem.ProblemException as quality refuses it; 503 if it doesn't answer within 2 s: never a yes
     */
    Cleared clear(Asked asked, String key);

    /** Gives a clearance back unused. */
    void giveBack(UUID clearanceId, String key);

    /** Puts a lot on hold, with what came of it, against issue and shipment. */
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
