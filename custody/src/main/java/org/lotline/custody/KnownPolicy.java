package org.lotline.custody;

import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Tracking;

/**
 * What its owner says of an item.
 *
 * @param item the item
 * @param baseUnit the unit of its stock, a UCUM code
 * @param tracking how finely it is traced
 * @param heatMixing {@code allowed}, {@code ask} or {@code refused}
 * @param shelfLifeRequired whether an expiry date must be on record
 * @param heatRequired whether heat and mill must be on record
 */
public record KnownPolicy(
        Item item,
        String baseUnit,
        Tracking tracking,
        String heatMixing,
        boolean shelfLifeRequired,
        boolean heatRequired) {

    /** Whether each piece of it is a lot of its own. */
    public boolean isSerial() {
        return tracking == Tracking.SERIAL;
    }

    /** Whether it may be used without its lot being stated. */
    public boolean isUntracked() {
        return tracking == Tracking.NONE;
    }
}
