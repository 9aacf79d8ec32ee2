package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Rows;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.follow.EventFollower;

/** What left the house can't be given back: the clearances of a confirmed shipment's lots are confirmed. */
@ApplicationScoped
class ConfirmingClearances implements EventFollower {

    private final Rows rows;
    private final OwnActs acts;
    private final AuditLog audit;

    ConfirmingClearances(Rows rows, OwnActs acts, AuditLog audit) {
        this.rows = rows;
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
            confirmed(shipment)
                    .forEach(id -> audit.record(
                            acts.becauseOf(envelope),
                            Keys.clearance(id),
                            "clearance-confirmed",
                            Clearance.GIVEN,
                            "confirmed",
                            null));
        }
    }

    private List<UUID> confirmed(ShipmentConfirmed shipment) {
        return rows.list(
                """
                update clearance set status = 'confirmed'
                where shipment_id = ? and status = 'given' and lot_id = any (?::uuid[]) returning clearance_id""",
                row -> row.uuid("clearance_id"),
                shipment.shipmentId(),
                shipment.lines().stream().map(ShipmentConfirmed.Line::lotId).toList());
    }
}
