package org.lotline.shipping.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.LotMoved;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.runtime.rule.Ruling;

/** What production is asked for. Nothing here may be called inside a transaction. */
public interface Floor {

    /** The lots of that number there, with nothing on hand as far as finished goods go. */
    List<HeldLot> named(String number);

    /**
     * Has a quantity given up to the finished goods; production pulls it from the dock if it lies there.
     *
     * @param occurredAt when; production's now when empty
     * @param performedBy the badge of who fetches it
     * @param key its Idempotency-Key
     * @return what production refuses, or why it could not be asked, or what has left the floor
     */
    Ruling<Given> give(UUID lotId, Quantity quantity, Optional<Instant> occurredAt, String performedBy, String key);

    /**
     * What has left the floor.
     *
     * @param moveId its event, under which it is taken up
     * @param what what moved
     * @param occurredAt when (UTC)
     */
    record Given(UUID moveId, LotMoved what, Instant occurredAt) {}
}
