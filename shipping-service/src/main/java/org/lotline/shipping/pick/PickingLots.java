package org.lotline.shipping.pick;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.EffectiveTime;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.gate.LotHolds;
import org.lotline.shipping.shipment.DeviationKind;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentDeviations;
import org.lotline.shipping.shipment.ShipmentFacts;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/** Reserving lots for a shipment, all lines or none: what is reserved is taken from what is available, so nobody else gets it. */
@ApplicationScoped
public class PickingLots {

    private final Shipments shipments;
    private final HeldLots held;
    private final HeldLedger ledger;
    private final EffectiveTime effect;
    private final ShipmentDeviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    PickingLots(
            Shipments shipments,
            HeldLots held,
            HeldLedger ledger,
            EffectiveTime effect,
            ShipmentDeviations deviations,
            EventLog events,
            AuditLog audit) {
        this.shipments = shipments;
        this.held = held;
        this.ledger = ledger;
        this.effect = effect;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 if the shipment has left, or there is not enough of a lot any more */
    public Shipment pick(FetchedPick fetched, ActContext asked) {
        var shipment = shipments.locked(fetched.pick().shipmentNumber());
        Findings.refuse(ShipmentRules.notChangeable(shipment));
        Findings.refuse(ShipmentRules.tooMany(
                shipment,
                fetched.lines().size()
                        + shipments.lines(shipment).stream()
                                .filter(ShipmentLine::isInShipment)
                                .count()));
        var lots = lockedLots(fetched);
        var act = effect.of(asked, lots.keySet());
        for (var line = 0; line < fetched.lines().size(); line++) {
            var wanted = fetched.lines().get(line);
            var lot = lots.get(wanted.lot().lotId());
            var reserved = reserve(
                    shipment, fetched.pick().field(line, "quantity"), wanted, lot == null ? wanted.lot() : lot, act);
            tellHolds(reserved, fetched.holds(), act);
        }
        audit.record(
                act,
                Keys.shipment(shipment.shipmentId),
                "lots-picked",
                null,
                fetched.pick().lines(),
                null);
        return shipment;
    }

    /** A report may reserve what never came here. */
    private Map<UUID, HeldLot> lockedLots(FetchedPick fetched) {
        return held.knownAndLocked(fetched.lots(), List.of()).stream()
                .collect(Collectors.toMap(HeldLot::lotId, Function.identity()));
    }

    /**
     * What truly left, of a shipment that the caller has locked, with all lots: at the time of the act, when it left.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if there was not enough of a lot
     */
    public List<ShipmentLine> add(Shipment shipment, FetchedPick fetched, ActContext act) {
        var added = new ArrayList<ShipmentLine>();
        for (var line = 0; line < fetched.lines().size(); line++) {
            var wanted = fetched.lines().get(line);
            var lot = held.locked(wanted.lot().lotId()).orElseThrow();
            added.add(reserve(shipment, fetched.pick().field(line, "quantity"), wanted, lot, act));
        }
        return added;
    }

    /** Only a report comes so far with a lot on hold. */
    private void tellHolds(ShipmentLine line, LotHolds holds, ActContext act) {
        PickRules.held(line.lotId, line.lotNumber, holds, "")
                .ifPresent(held -> deviations.record(line, DeviationKind.HELD, held.sentence(), line.fact, act));
    }

    private ShipmentLine reserve(
            Shipment shipment, String field, FetchedPick.Line wanted, HeldLot lot, ActContext act) {
        var line = lineOf(shipment, wanted, lot, act);
        line.fact = events.append(ShipmentFacts.picked(shipment, line), act);
        if (act.isReport()) {
            ledger.debit(line.fact, lot, act.occurredAt(), wanted.quantity(), true);
        } else {
            Findings.refuse(ledger.debitIfThere(line.fact, lot, act.occurredAt(), wanted.quantity())
                    .map(shortage -> PickRules.atLine(shortage.finding(), field, lot.lotNumber())));
        }
        line.isShort =
                act.isReport() && held.find(lot.lotId()).orElseThrow().onHand().signum() < 0;
        line.persist();
        return line;
    }

    static ShipmentLine lineOf(Shipment shipment, FetchedPick.Line wanted, HeldLot lot, ActContext act) {
        var line = new ShipmentLine();
        line.lineId = NewIds.next();
        line.shipmentId = shipment.shipmentId;
        line.lotId = lot.lotId();
        line.lotNumber = lot.lotNumber();
        line.comparable = ComparableNumber.of(lot.lotNumber()).key();
        line.partNumber = lot.item().partNumber();
        line.revision = lot.item().revision();
        var quantity =
                new Measure(wanted.quantity().amount(), wanted.quantity().unit().code());
        line.amount = quantity.value();
        line.unit = quantity.unit();
        line.customerOrder = wanted.asked().customerOrder();
        line.customerOrderLine = wanted.asked().customerOrderLine();
        line.customerPartNumber = wanted.asked().customerPartNumber();
        line.status = LineStatus.PICKED;
        line.pickedAt = act.occurredAt();
        line.pickedBy = act.performedBy();
        return line;
    }
}
