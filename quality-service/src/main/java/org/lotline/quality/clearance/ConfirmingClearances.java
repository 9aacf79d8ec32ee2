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
                    .forEach(ended -> audit.record(
                            acts.becauseOf(envelope),
                            Keys.clearance(ended.clearanceId()),
                            "clearance-confirmed",
                            ended.before(),
                            "confirmed",
                            null));
        }
    }

    private record Ended(UUID clearanceId, String before) {}

    private List<Ended> confirmed(ShipmentConfirmed shipment) {
        return rows.list(
                """
                update clearance c set status = 'confirmed' from clearance before
                where c.clearance_id = before.clearance_id and c.shipment_id = ? and c.status in ('given', 'spent')
                and c.lot_id = any (?::uuid[]) returning c.clearance_id, before.status before""",
                row -> new Ended(row.uuid("clearance_id"), row.text("before")),
                shipment.shipmentId(),
                shipment.lines().stream().map(ShipmentConfirmed.Line::lotId).toList());
    }
}
