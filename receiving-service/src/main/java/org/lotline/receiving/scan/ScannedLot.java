package org.lotline.receiving.scan;

import java.util.List;
import org.lotline.material.Quantity;
import org.lotline.receiving.inspection.LotInspection;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.stock.StockStatus;

/**
 * A lot that was scanned, as it stands now.
 *
 * @param by as what the number names it
 * @param inspection with the holds that quality says
 * @param quantity what is at the dock
 * @param isExpired whether its last day has passed
 * @param holds what quality says
 * @param acts what can follow
 */
public record ScannedLot(
        Lot lot,
        NamedBy by,
        StockStatus status,
        LotInspection inspection,
        Quantity quantity,
        boolean isExpired,
        HoldsOnLots.Said holds,
        List<Possible> acts) {

    public ScannedLot {
        acts = List.copyOf(acts);
    }
}
