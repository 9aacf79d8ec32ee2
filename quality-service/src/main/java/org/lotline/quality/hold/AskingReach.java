package org.lotline.quality.hold;

import java.util.List;
import java.util.Optional;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;

/** Asks trace what came of something. */
public interface AskingReach {

    /**
     * What came of all of them together; empty if trace does not say so within 1.5 s. Never fails: a hold waits for nobody. Not to
     * be asked inside a transaction.
     */
    Optional<Reach> reachOf(List<HoldSeed> seeds);
}
