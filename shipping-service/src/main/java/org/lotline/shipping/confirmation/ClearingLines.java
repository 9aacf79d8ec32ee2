package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/**
 * Before a shipment leaves: asking the gate for every line that has no clearance. Each clearance is kept as it comes, in a
 * short transaction of its own, so that a repetition asks only for the rest.
 */
@ApplicationScoped
public class ClearingLines {

    private static final int SERVER_ERROR = 500;

    private final Shipments shipments;
    private final Gate gate;
    private final Clearances clearances;

    ClearingLines(Shipments shipments, Gate gate, Clearances clearances) {
        this.shipments = shipments;
        this.gate = gate;
        this.clearances = clearances;
    }

    /**
     * Asks quality, outside any transaction. All refusals are told at once, each at its line.
     *
     * @return the shipment's number
     * @throws ProblemException as quality refuses; 503 as soon as it doesn't answer
     */
    public String clear(String shipmentNumber) {
        var objections = new Objections();
        QuarkusTransaction.requiringNew().call(() -> leaving(shipmentNumber)).stream()
                .filter(line -> line.clearanceId == null)
                .forEach(line -> clear(line, objections));
        objections.refuseIfAny();
        return shipmentNumber;
    }

    private List<ShipmentLine> leaving(String shipmentNumber) {
        var shipment = shipments.byNumber(shipmentNumber);
        ShipmentRules.open(shipment);
        return ShipmentRules.leaving(shipment, shipments.lines(shipment));
    }

    private void clear(ShipmentLine line, Objections objections) {
        try {
            obtain(line);
        } catch (ProblemException refused) {
            if (refused.type().status() >= SERVER_ERROR) {
                throw refused;
            }
            objections.add(
                    refused.type(),
                    ShipmentRules.fieldOf(line),
                    "%s may not ship: %s".formatted(line.lotNumber, refused.detail()),
                    "%s Or put the line back with POST …/lines/%s/return and confirm the rest."
                            .formatted(refused.wayOut(), line.lineId));
        }
    }

    private void obtain(ShipmentLine line) {
        var clearance = gate.clear(asked(line), Clearances.keyOf(line));
        switch (clearances.keep(line.lineId, clearance)) {
            case KEPT -> {}
            case UNUSED -> gate.giveBack(clearance.clearanceId(), "return-" + clearance.clearanceId());
            case ENDED -> {
                line.endedClearances++;
                obtain(line);
            }
        }
    }

    private static Gate.Asked asked(ShipmentLine line) {
        return new Gate.Asked(line.lotId, line.measure(), line.shipmentId, line.lineId);
    }
}
