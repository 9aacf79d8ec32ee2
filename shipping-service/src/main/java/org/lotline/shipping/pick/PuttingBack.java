package org.lotline.shipping.pick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/**
 * Putting a picked line back. First it is marked, so that the shipment can't leave with it; then its clearance is returned;
 * then its reservation is voided. Were the clearance returned first, the shipment could leave in between with nothing at the
 * gate that a hold would find.
 */
@ApplicationScoped
public class PuttingBack {

    private final Shipments shipments;
    private final Gate gate;
    private final HeldLots held;
    private final HeldLedger ledger;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    PuttingBack(
            Shipments shipments, Gate gate, HeldLots held, HeldLedger ledger, VoidingFacts voiding, AuditLog audit) {
        this.shipments = shipments;
        this.gate = gate;
        this.held = held;
        this.ledger = ledger;
        this.voiding = voiding;
        this.audit = audit;
    }

    /** Marks the line and returns its clearance; asks quality, outside any transaction. */
    public UUID release(String shipmentNumber, UUID lineId) {
        var line = QuarkusTransaction.requiringNew().call(() -> marked(shipmentNumber, lineId));
        var clearance = line.clearanceId;
        if (clearance != null) {
            try {
                gate.giveBack(clearance, "return-" + clearance);
            } catch (ProblemException refused) {
                requireReturned(shipmentNumber, line, clearance, refused);
            }
        }
        return lineId;
    }

    /** Quality may have taken it back itself, which serves as well; what it has spent for us may have left. */
    private void requireReturned(String shipmentNumber, ShipmentLine line, UUID clearance, ProblemException refused) {
        if (GateWord.isSilence(refused)) {
            throw refused;
        }
        var status = gate.statuses(line.shipmentId).getOrDefault(clearance, "unknown");
        if (!status.equals(Gate.RETURNED)) {
            QuarkusTransaction.requiringNew().run(() -> unmark(shipmentNumber, line.lineId));
            throw new ProblemException(
                    ShippingProblem.SHIPMENT_LEAVING,
                    "The clearance of %s is %s: a confirmation of %s broke off."
                            .formatted(line.lotNumber, status, shipmentNumber),
                    "Confirm the shipment again, which ends it; then take the goods back with POST /returns.",
                    List.of(ProblemException.field(
                            ShipmentRules.fieldOf(line), "is cleared and its clearance " + status)));
        }
    }

    private void unmark(String shipmentNumber, UUID lineId) {
        var line = lineToPutBack(shipments.locked(shipmentNumber), lineId);
        line.status = ShipmentLine.PICKED;
    }

    private ShipmentLine marked(String shipmentNumber, UUID lineId) {
        var line = lineToPutBack(shipments.locked(shipmentNumber), lineId);
        line.status = ShipmentLine.PUTTING_BACK;
        return line;
    }

    /** Voids the reservation of a line that was released. */
    public Shipment putBack(String shipmentNumber, UUID lineId, String reason, ActContext act) {
        var shipment = shipments.locked(shipmentNumber);
        var line = lineToPutBack(shipment, lineId);
        var lot = held.locked(line.lotId).orElseThrow();
        ledger.voidEntries(lot, Set.of(line.fact), voiding.take(line.fact, reason, Optional.empty(), act));
        line.status = ShipmentLine.PUT_BACK;
        line.putBackReason = reason;
        audit.record(
                act,
                Keys.shipment(shipment.shipmentId),
                "line-put-back",
                line.lotNumber + ": " + line.quantity(),
                null,
                reason);
        return shipment;
    }

    private ShipmentLine lineToPutBack(Shipment shipment, UUID lineId) {
        ShipmentRules.changeable(shipment);
        return ShipmentRules.lineToPutBack(shipment, shipments.lines(shipment), lineId);
    }
}
