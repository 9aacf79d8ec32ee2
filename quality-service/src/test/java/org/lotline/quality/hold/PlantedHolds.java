package org.lotline.quality.hold;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Key;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.Purpose;
import org.lotline.runtime.database.Rows;

/** Planted: only a hold on the very lot counts; what it came from is ignored. */
public final class PlantedHolds extends OpenHolds {

    public PlantedHolds(Rows rows) {
        super(rows);
    }

    @Override
    public List<Match> against(Purpose purpose, UUID lotId, Collection<BasisKey> basis) {
        return super.against(purpose, lotId, List.of(BasisKey.of(Key.lot(lotId))));
    }
}
