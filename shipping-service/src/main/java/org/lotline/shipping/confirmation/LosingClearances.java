package org.lotline.shipping.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.EventFollower;

/** A clearance that quality takes back, to stop what a hold found on its way out, is no clearance here either. */
@ApplicationScoped
class LosingClearances implements EventFollower {

    private final Clearances clearances;

    LosingClearances(Clearances clearances) {
        this.clearances = clearances;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.QUALITY);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof ClearanceReturned returned) {
            clearances.end(returned.clearanceId());
        }
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof ClearanceReturned);
    }
}
