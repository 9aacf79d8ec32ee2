package org.lotline.receiving.lot;

import org.lotline.material.Quantity;

/**
 * A lot's facts that make sense.
 *
 * @param stated as they were stated
 * @param quantity above zero, in the item's own unit
 */
public record CheckedLot(StatedLot stated, Quantity quantity) {}
