package org.lotline.shipping.lot;

import java.util.List;
import org.lotline.custody.HeldLot;

/** What receiving is asked for. Nothing here may be called inside a transaction. */
public interface Dock {

    /** The lots of that number that were received, with nothing on hand as far as finished goods go; void ones left out. */
    List<HeldLot> named(String number);
}
