package org.lotline.shipping.goodsreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.ScannedNumber;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.lot.LotQuantities;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.Shipments;

/** Looks up what a return speaks of; asked before the hold is placed, and again under the lock. */
@ApplicationScoped
class CheckingReturn {

    private final Shipments shipments;
    private final HeldLots held;
    private final ReturnNumbers numbers;
    private final LotQuantities quantities;

    CheckingReturn(Shipments shipments, HeldLots held, ReturnNumbers numbers, LotQuantities quantities) {
        this.shipments = shipments;
        this.held = held;
        this.numbers = numbers;
        this.quantities = quantities;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if it makes no sense */
    CheckedReturn check(NewReturn wanted) {
        var shipment = ReturnRules.shipped(find(wanted.shipmentNumber()), wanted.shipmentNumber())
                .orRefuse();
        var lines = ReturnRules.linesOf(shipment, shipments.lines(shipment), lotsOf(wanted.lot()), wanted.lot())
                .orRefuse();
        var lot = held.find(lines.getFirst().lotId).orElseThrow();
        var quantity = quantities.of(lot, wanted.quantity(), "quantity");
        var unit = lot.onHand().unit();
        Findings.refuse(ReturnRules.moreThanShipped(
                quantity,
                lot.lotNumber(),
                shipment,
                ReturnRules.sum(lines.stream().map(ShipmentLine::quantity), unit),
                ReturnRules.sum(
                        GoodsReturn.of(shipment.shipmentId, lot.lotId()).stream()
                                .map(GoodsReturn::quantity),
                        unit)));
        return new CheckedReturn(shipment, lot, quantity, numbers.of(wanted, lot));
    }

    private Optional<Shipment> find(String number) {
        try {
            return shipments.find(number);
        } catch (InvalidNumberException e) {
            return Optional.empty();
        }
    }

    /** By any name that they have or had. */
    private Set<UUID> lotsOf(String scanned) {
        try {
            return ScannedNumber.of(scanned).readings().stream()
                    .flatMap(reading -> held.named(reading).stream())
                    .map(HeldLot::lotId)
                    .collect(Collectors.toSet());
        } catch (InvalidNumberException e) {
            return Set.of();
        }
    }
}
