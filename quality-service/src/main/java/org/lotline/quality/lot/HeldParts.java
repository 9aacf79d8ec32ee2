package org.lotline.quality.lot;

import java.util.List;
import org.lotline.contracts.events.LotSplit;

/** What a hold on a lot alone means for what is split off it. */
public interface HeldParts {

    /** Whoever splits a lot frees nothing: open holds on it alone are on its parts, too. Asked before the parts are known here. */
    void holdAsTheirLots(List<LotSplit> splits);
}
