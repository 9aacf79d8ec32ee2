package org.lotline.custody;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.material.Quantity;

/**
 * A lot as it lies at this holder now.
 *
 * @param lotId the lot, for ever
 * @param lotNumber its number now
 * @param item what it is
 * @param owner whose it is; ours when {@code null}
 * @param location where it was put, for people
 * @param onHand how much is here, in the unit of the lot; below zero only where a report has taken more than there was
 */
public record HeldLot(
        UUID lotId,
        String lotNumber,
        Item item,
        @Nullable String owner,
        @Nullable String location,
        Quantity onHand) {

    /** The same with so much on hand. */
    HeldLot with(Quantity quantity) {
        return new HeldLot(lotId, lotNumber, item, owner, location, quantity);
    }
}
