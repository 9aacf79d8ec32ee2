package org.lotline.shipping.pick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.gate.Answer;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.LineStatus;
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
            switch (gate.giveBack(clearance, "return-" + clearance)) {
                case Answer.Yes<UUID> returned -> {
                    // it is nobody's any more
                }
                case Answer.No<UUID> refused -> requireReturned(shipmentNumber, line, clearance);
                case Answer.Silent<UUID>(Finding why) -> Findings.refuse(Optional.of(why));
            }
        }
        return lineId;
    }

    /** It may have been given back before, without our hearing of it. */
    private void requireReturned(String shipmentNumber, ShipmentLine line, UUID clearance) {
        var state = gate.states(line.shipmentId).orRefuse().get(clearance);
        var shipment = QuarkusTransaction.requiringNew().call(() -> shipments.byNumber(shipmentNumber));
        var found = ShipmentRules.brokeOff(shipment, line, Optional.ofNullable(state));
        if (found.isPresent()) {
            QuarkusTransaction.requiringNew().run(() -> unmark(shipmentNumber, line.lineId));
            Findings.refuse(found);
        }
    }

    private void unmark(String shipmentNumber, UUID lineId) {
        var line = lineToPutBack(shipments.locked(shipmentNumber), lineId);
        line.status = LineStatus.PICKED;
    }

    private ShipmentLine marked(String shipmentNumber, UUID lineId) {
        var line = lineToPutBack(shipments.locked(shipmentNumber), lineId);
        line.status = LineStatus.PUTTING_BACK;
        return line;
    }

    /** Voids the reservation of a line that was released. */
    public Shipment putBack(String shipmentNumber, UUID lineId, String reason, ActContext act) {
        var shipment = shipments.locked(shipmentNumber);
        var line = lineToPutBack(shipment, lineId);
        var lot = held.locked(line.lotId).orElseThrow();
        ledger.voidEntries(lot, Set.of(line.fact), voiding.take(line.fact, reason, Optional.empty(), act));
        line.status = LineStatus.PUT_BACK;
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
        Findings.refuse(ShipmentRules.notChangeable(shipment));
        return ShipmentRules.lineToPutBack(shipment, shipments.lines(shipment), lineId)
                .orRefuse();
    }
}
