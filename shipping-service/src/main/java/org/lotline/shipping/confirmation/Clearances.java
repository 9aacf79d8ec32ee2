package org.lotline.shipping.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** The clearances of lines that have not left. */
@ApplicationScoped
class Clearances {

    /**
     * One line is asked for under one key, whoever confirms and however often: an answer that was lost is given again, and no
     * second clearance stays behind. Only after quality has taken one back is another asked for.
     */
    static String keyOf(ShipmentLine line) {
        return "clear-%s-%d".formatted(line.lineId, line.endedClearances);
    }

    /**
     * Under the shipment's lock, like every change of its lines.
     *
     * @return false if the line is on its way back, or was put back
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean keep(ShipmentLine line, UUID clearance) {
        lock(line);
        return ShipmentLine.update(
                        "clearanceId = ?1 where lineId = ?2 and status = 'picked'", clearance, line.lineId)
                == 1;
    }

    /** Quality has taken it back: the line waits for another. What has left has left. */
    @Transactional(TxType.MANDATORY)
    void end(UUID clearance) {
        ShipmentLine.<ShipmentLine>find("clearanceId", clearance).stream()
                .filter(line -> line.is(ShipmentLine.PICKED) && !lock(line).isConfirmed())
                .forEach(line -> ShipmentLine.update("""
                        clearanceId = null, endedClearances = endedClearances + 1
                        where clearanceId = ?1 and lineId = ?2 and status = 'picked'""", clearance, line.lineId));
    }

    private static Shipment lock(ShipmentLine line) {
        return Shipment.findById(line.shipmentId, LockModeType.PESSIMISTIC_WRITE);
    }
}
