package org.lotline.shipping.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.shipment.DeviationKind;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentDeviations;
import org.lotline.shipping.shipment.ShipmentFacts;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;
import org.lotline.shipping.shipment.UnverifiedWhy;

/** A shipment leaves, with every line's clearance spent. What was reserved is gone for good: the ledger has it taken already. */
@ApplicationScoped
public class ConfirmingShipments {

    private final Shipments shipments;
    private final ShipmentFacts facts;
    private final ShipmentDeviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    ConfirmingShipments(
            Shipments shipments, ShipmentFacts facts, ShipmentDeviations deviations, EventLog events, AuditLog audit) {
        this.shipments = shipments;
        this.facts = facts;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @throws org.lotline.runtime.problem.ProblemException 409 if it has left, is empty, is said to have left too early, or, of a
     *     request, a line's clearance was not spent
     */
    public Shipment confirm(Departure spent, ActContext asked) {
        var shipment = shipments.locked(spent.shipmentNumber());
        Findings.refuse(ShipmentRules.left(shipment));
        var leaving = ShipmentRules.leaving(shipment, shipments.lines(shipment)).orRefuse();
        if (!asked.isReport()) {
            Findings.refuse(ShipmentRules.unspent(leaving, spent.spent()));
        }
        var act = asked.at(
                ConfirmationTime.of(asked, leaving, shipments.arrivals(leaving)).orRefuse());
        shipment.confirmedAt = act.occurredAt();
        shipment.confirmedBy = act.performedBy();
        shipment.leavingSince = null;
        for (var part : facts.parts(leaving)) {
            var fact = events.append(ShipmentFacts.confirmed(shipment, part), act);
            part.forEach(line -> settle(line, spent, fact, act));
        }
        audit.record(
                act,
                Keys.shipment(shipment.shipmentId),
                "shipment-confirmed",
                null,
                ShipmentFacts.confirmed(shipment, leaving),
                null);
        return shipment;
    }

    /** What speaks against a line that leaves all the same; a line without a word of the gate is asked for again. */
    private void settle(ShipmentLine line, Departure spent, UUID fact, ActContext act) {
        if (line.isShort) {
            deviations.record(line, DeviationKind.NOT_ENOUGH, shortOf(line), fact, act);
        }
        if (line.clearanceId == null || !spent.spent().contains(line.clearanceId)) {
            switch (spent.words().getOrDefault(line.lineId, GateWord.notAsked())) {
                case GateWord.Silence(UnverifiedWhy why) -> {
                    line.waiting = why;
                    line.nextRecheck = act.recordedAt();
                }
                case GateWord.Refusal(DeviationKind kind, String words) -> {
                    line.refusal = words;
                    deviations.record(line, kind, "%s: %s".formatted(line.lotNumber, words), fact, act);
                }
            }
        }
    }

    private static String shortOf(ShipmentLine line) {
        return "%s of %s were picked although there was less.".formatted(line.quantity(), line.lotNumber);
    }
}
