package org.lotline.shipping.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** The clearances of lines that have not left; changed under the shipment's lock, like everything of its lines. */
@ApplicationScoped
class Clearances {

    private final EntityManager entities;

    Clearances(EntityManager entities) {
        this.entities = entities;
    }

    /** What became of a clearance that quality gave. */
    enum Kept {
        KEPT,
        /** The line is on its way back, or was put back: nobody needs it. */
        UNUSED,
        /** Quality has taken it back already: another is to be asked for. */
        ENDED
    }

    /**
     * One line is asked for under one key, whoever confirms and however often: an answer that was lost is given again, and no
     * second clearance stays behind. Only after quality has taken one back is another asked for.
     */
    static String keyOf(ShipmentLine line) {
        return "clear-%s-%d".formatted(line.lineId, line.endedClearances);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Kept keep(UUID lineId, Gate.Cleared cleared) {
        ShipmentLine line = ShipmentLine.findById(lineId);
        lock(line);
        if (!line.is(LineStatus.PICKED)) {
            return Kept.UNUSED;
        }
        if (isEnded(cleared.clearanceId())) {
            line.endedClearances++;
            return Kept.ENDED;
        }
        line.clearanceId = cleared.clearanceId();
        line.unverified = cleared.unverified();
        return Kept.KEPT;
    }

    /** Quality has taken it back: its line waits for another. What has left has left, unless the gate is still asked for it. */
    @Transactional(TxType.MANDATORY)
    void end(UUID clearance) {
        entities.createNativeQuery("insert into ended_clearance (clearance_id) values (?1) on conflict do nothing")
                .setParameter(1, clearance)
                .executeUpdate();
        for (ShipmentLine line : ShipmentLine.<ShipmentLine>list("clearanceId", clearance)) {
            var isWanted = !lock(line).isConfirmed() || line.waiting != null;
            if (isWanted && line.is(LineStatus.PICKED) && clearance.equals(line.clearanceId)) {
                line.clearanceId = null;
                line.unverified = false;
                line.endedClearances++;
            }
        }
    }

    private boolean isEnded(UUID clearance) {
        return !entities.createNativeQuery("select 1 from ended_clearance where clearance_id = ?1")
                .setParameter(1, clearance)
                .getResultList()
                .isEmpty();
    }

    /** The line is read again under the lock: it was found without. */
    private Shipment lock(ShipmentLine line) {
        Shipment shipment = Shipment.findById(line.shipmentId, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(line);
        return shipment;
    }
}
