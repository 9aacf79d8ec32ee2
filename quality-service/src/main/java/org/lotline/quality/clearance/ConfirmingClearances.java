package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.follow.EventFollower;

/** What left the house can't be given back: the clearances of a confirmed shipment's lots are confirmed. */
@ApplicationScoped
class ConfirmingClearances implements EventFollower {

    private final Clearances clearances;
    private final OwnActs acts;
    private final AuditLog audit;

    ConfirmingClearances(Clearances clearances, OwnActs acts, AuditLog audit) {
        this.clearances = clearances;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.SHIPPING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof ShipmentConfirmed shipment) {
            var lots =
                    shipment.lines().stream().map(ShipmentConfirmed.Line::lotId).toList();
            clearances
                    .confirm(shipment.shipmentId(), lots)
                    .forEach(ended -> audit.record(
                            acts.becauseOf(envelope),
                            Keys.clearance(ended.clearanceId()),
                            "clearance-confirmed",
                            ended.before(),
                            ClearanceStatus.CONFIRMED,
                            null));
        }
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof ShipmentConfirmed);
    }
}
