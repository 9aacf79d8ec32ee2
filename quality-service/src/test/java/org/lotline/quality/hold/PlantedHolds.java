package org.lotline.quality.hold;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.Rows;
import org.lotline.quality.clearance.BasisKey;

/** Planted: only a hold on the very lot counts; what it came from is ignored. */
public final class PlantedHolds extends OpenHolds {

    public PlantedHolds(Rows rows) {
        super(rows);
    }

    @Override
    public List<Match> against(String purpose, UUID lotId, Collection<BasisKey> basis) {
        return super.against(purpose, lotId, List.of(BasisKey.of(Keys.lot(lotId))));
    }
}
