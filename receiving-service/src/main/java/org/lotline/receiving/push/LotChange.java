package org.lotline.receiving.push;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.receipt.ArrivingLot;
import org.lotline.receiving.receipt.DeliveredLine;

/**
 * A lot and what is told of it now. What is not told of location, expiry, origin and unit cost stays as it is on record: people put it away,
 * and until when it may be used is a fact of its own.
 *
 * @param lot as it stands
 * @param told as it is told
 */
record LotChange(Lot lot, ArrivingLot told) {

    /** The facts of the lot as they are from now on. */
    CheckedLot instead() {
        var location = told.facts().stated().location();
        return told.facts().keepingOf(lot).lyingAt(location == null ? lot.location : location);
    }

    @Nullable
    BigDecimal unitCost() {
        return told.line().unitCost() == null ? lot.unitCost : told.line().unitCost();
    }

    @Nullable
    String currency() {
        return told.line().unitCost() == null ? lot.currency : told.line().currency();
    }

    /** Whether it says what was delivered, or what is on record. */
    boolean isNone() {
        var known = DeliveredLine.of(lot);
        return known.contains(told.delivered())
                || known.contains(DeliveredLine.sha256(instead(), unitCost(), currency()));
    }

    /** What it costs is no fact of the lot: nothing rests on it. */
    boolean isOfCostOnly() {
        return DeliveredLine.sha256(instead(), null, null)
                .equals(DeliveredLine.sha256(new CheckedLot(lot.stated(), lot.receivedQuantity()), null, null));
    }
}
