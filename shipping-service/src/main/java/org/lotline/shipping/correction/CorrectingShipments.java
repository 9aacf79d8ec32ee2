package org.lotline.shipping.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.goodsreturn.GoodsReturn;
import org.lotline.shipping.pick.PickingLots;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentFacts;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.Shipments;
import org.lotline.shipping.shipment.UnverifiedWhy;

/**
 * Voiding lines of a shipment that has left and stating what truly left, all of it or nothing; only the final history is checked.
 * The fact that it left is told anew with the lines as they are. Nobody's clearance covers what truly left: the gate is asked for
 * it from then on, and what it refuses is a deviation.
 */
@ApplicationScoped
public class CorrectingShipments {

    private final Shipments shipments;
    private final ShipmentFacts facts;
    private final PickingLots picking;
    private final HeldLots held;
    private final HeldLedger ledger;
    private final VoidingFacts voiding;
    private final EventLog events;
    private final AuditLog audit;

    CorrectingShipments(
            Shipments shipments,
            ShipmentFacts facts,
            PickingLots picking,
            HeldLots held,
            HeldLedger ledger,
            VoidingFacts voiding,
            EventLog events,
            AuditLog audit) {
        this.shipments = shipments;
        this.facts = facts;
        this.picking = picking;
        this.held = held;
        this.ledger = ledger;
        this.voiding = voiding;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @throws org.lotline.runtime.problem.ProblemException 403 if it is not the actor's to correct; 409 if it has not left, there
     *     was not enough of what truly left, or more came back than would have left
     */
    public ShipmentCorrection.Done correct(PreparedCorrection prepared, ActContext asked) {
        var wanted = prepared.wanted();
        var shipment = shipments.locked(wanted.replacements().shipmentNumber());
        Findings.refuse(ShipmentCorrectionRules.notLeft(shipment));
        var toVoid = ShipmentCorrectionRules.toVoid(shipment, shipments.lines(shipment), wanted.voids())
                .orRefuse();
        var standing = facts.standing(shipment);
        standing.forEach(fact -> voiding.mayTake(fact, shipment.shipmentNumber, asked));
        var act = asked.at(Optional.ofNullable(shipment.confirmedAt).orElseThrow());
        lock(toVoid, prepared);
        var voided = new ArrayList<UUID>();
        toVoid.forEach(line -> voided.add(takeBack(line, wanted.reason(), asked)));
        var added = picking.add(shipment, prepared.replacements(), act);
        added.forEach(CorrectingShipments::letTheGateBeAsked);
        var returns = requireReturnsCovered(shipment, toVoid);
        var told = tellAnew(shipment, act);
        standing.forEach(
                fact -> voiding.take(fact, wanted.reason(), told.stream().findFirst(), asked));
        audit.record(
                asked,
                Keys.shipment(shipment.shipmentId),
                "shipment-corrected",
                toVoid.stream().map(CorrectingShipments::text).toList(),
                added.stream().map(CorrectingShipments::text).toList(),
                wanted.reason());
        return new ShipmentCorrection.Done(
                shipment,
                Stream.concat(voided.stream(), standing.stream()).toList(),
                Stream.concat(added.stream().map(line -> line.fact), told.stream())
                        .toList(),
                toVoid.stream()
                        .flatMap(line -> Stream.ofNullable(line.clearanceId))
                        .toList(),
                returns);
    }

    /** All lots in the order of their ids, as every act locks them. */
    private void lock(List<ShipmentLine> toVoid, PreparedCorrection prepared) {
        held.knownAndLocked(
                prepared.replacements().lots(),
                toVoid.stream().map(line -> line.lotId).toList());
    }

    /** @return the fact that is void now */
    private UUID takeBack(ShipmentLine line, String reason, ActContext act) {
        var lot = held.locked(line.lotId).orElseThrow();
        ledger.voidEntries(lot, Set.of(line.fact), voiding.take(line.fact, reason, Optional.empty(), act));
        line.status = LineStatus.VOIDED;
        line.voidReason = reason;
        line.waiting = null;
        return line.fact;
    }

    private static void letTheGateBeAsked(ShipmentLine line) {
        line.waiting = UnverifiedWhy.NOT_ASKED;
        line.nextRecheck = line.pickedAt;
    }

    /** @return what came back of the lots of the voided lines */
    private List<UUID> requireReturnsCovered(Shipment shipment, List<ShipmentLine> toVoid) {
        var lines = shipments.lines(shipment);
        var returns = new ArrayList<UUID>();
        for (var entry : lotsOf(toVoid).entrySet()) {
            var lot = entry.getValue();
            var nothing = Quantity.zero(lot.onHand().unit());
            var left = lines.stream()
                    .filter(line -> line.is(LineStatus.PICKED) && line.lotId.equals(lot.lotId()))
                    .map(ShipmentLine::quantity)
                    .reduce(nothing, Quantity::plus);
            var back = GoodsReturn.of(shipment.shipmentId, lot.lotId());
            Findings.refuse(ShipmentCorrectionRules.moreCameBack(
                    lot.lotNumber(),
                    left,
                    back.stream().map(GoodsReturn::quantity).reduce(nothing, Quantity::plus)));
            back.forEach(of -> returns.add(of.returnId));
        }
        return returns;
    }

    private Map<UUID, HeldLot> lotsOf(List<ShipmentLine> lines) {
        var lots = new HashMap<UUID, HeldLot>();
        lines.forEach(
                line -> lots.computeIfAbsent(line.lotId, id -> held.find(id).orElseThrow()));
        return lots;
    }

    /** @return the events that tell it; none if nothing has left, as it now stands */
    private List<UUID> tellAnew(Shipment shipment, ActContext act) {
        var lines = shipments.lines(shipment).stream()
                .filter(ShipmentLine::isInShipment)
                .toList();
        return facts.parts(lines).stream()
                .map(part -> events.append(ShipmentFacts.confirmed(shipment, part), act))
                .toList();
    }

    private static String text(ShipmentLine line) {
        return "%s of %s".formatted(line.quantity(), line.lotNumber);
    }
}
