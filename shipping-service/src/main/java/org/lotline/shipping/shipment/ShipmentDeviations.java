package org.lotline.shipping.shipment;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Deviations of shipments: told once per line and kind, whoever finds them. */
@ApplicationScoped
public class ShipmentDeviations {

    /** So much of a description the contract of the event takes. */
    private static final int LONGEST = 1_000;

    private final EventLog events;
    private final AuditLog audit;

    ShipmentDeviations(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    /**
     * The caller holds the shipment's lock.
     *
     * @param kind in which way it deviates
     * @param fact the event that deviates
     */
    public void record(ShipmentLine line, DeviationKind kind, String description, UUID fact, ActContext act) {
        if (ShipmentDeviation.count("lineId = ?1 and kind = ?2", line.lineId, kind) > 0) {
            return;
        }
        var deviation = new ShipmentDeviation();
        deviation.deviationId = NewIds.next();
        deviation.shipmentId = line.shipmentId;
        deviation.lineId = line.lineId;
        deviation.lotId = line.lotId;
        deviation.kind = kind;
        deviation.description = description.substring(0, Math.min(LONGEST, description.length()));
        deviation.foundAt = act.recordedAt();
        deviation.persist();
        var found = new ShipmentDeviationFound(
                deviation.deviationId, line.shipmentId, line.lotId, kind.word(), deviation.description, fact);
        events.append(found, act);
        audit.record(act, Keys.shipment(line.shipmentId), "shipment-deviation-found", null, found, null);
    }

    /** In the order in which they were found. */
    public List<ShipmentDeviation> of(Shipment shipment) {
        return ShipmentDeviation.list("shipmentId", Sort.by("deviationId"), shipment.shipmentId);
    }
}
