package org.lotline.shipping.goodsreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.material.ScannedNumber;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.lot.LotQuantities;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.Shipments;

/**
 * What can't come back: what never left, or has come back already. That makes no sense as a report either. Asked before the
 * hold is placed, and again under the lock.
 */
@ApplicationScoped
class ReturnRules {

    private final Shipments shipments;
    private final HeldLots held;
    private final ReturnNumbers numbers;
    private final LotQuantities quantities;

    ReturnRules(Shipments shipments, HeldLots held, ReturnNumbers numbers, LotQuantities quantities) {
        this.shipments = shipments;
        this.held = held;
        this.numbers = numbers;
        this.quantities = quantities;
    }

    /** @throws ProblemException if it makes no sense */
    CheckedReturn check(NewReturn wanted) {
        var shipment = shipped(wanted.shipmentNumber());
        var lines = linesOf(shipment, wanted.lot());
        var lot = held.find(only(lines)).orElseThrow();
        var quantity = quantities.of(lot, wanted.quantity(), "quantity");
        notMoreThanShipped(quantity, lot, shipment, lines);
        return new CheckedReturn(shipment, lot, quantity, numbers.of(wanted, lot));
    }

    private Shipment shipped(String number) {
        var shipment = find(number);
        if (!shipment.isConfirmed()) {
            throw refused(
                    ShippingProblem.NOT_SHIPPED,
                    "shipmentNumber",
                    "%s has not left.".formatted(shipment.shipmentNumber),
                    "Put its lines back with POST /shipments/%s/lines/{lineId}/return."
                            .formatted(shipment.shipmentNumber));
        }
        return shipment;
    }

    private Shipment find(String number) {
        try {
            return shipments.find(number).orElseThrow(() -> unknownShipment(number));
        } catch (InvalidNumberException e) {
            throw unknownShipment(number);
        }
    }

    private static ProblemException unknownShipment(String number) {
        return refused(
                ShippingProblem.UNKNOWN_SHIPMENT,
                "shipmentNumber",
                "There is no shipment %s.".formatted(number),
                "Take the number from the packing slip, or look it up with GET /shipments.");
    }

    private List<ShipmentLine> linesOf(Shipment shipment, String lot) {
        var lots = lotsOf(lot);
        var lines = shipments.lines(shipment).stream()
                .filter(line -> line.is(ShipmentLine.PICKED) && lots.contains(line.lotId))
                .toList();
        if (lines.isEmpty()) {
            throw refused(
                    ShippingProblem.NOT_IN_SHIPMENT,
                    "lot",
                    "%s was not in %s.".formatted(lot, shipment.shipmentNumber),
                    "Read GET /shipments/%s for what was in it.".formatted(shipment.shipmentNumber));
        }
        return lines;
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

    private static UUID only(List<ShipmentLine> lines) {
        var lots = lines.stream().map(line -> line.lotId).distinct().toList();
        if (lots.size() > 1) {
            throw refused(
                    ShippingProblem.AMBIGUOUS_LOT,
                    "lot",
                    "%d lots of that number were in the shipment.".formatted(lots.size()),
                    "Have one of them renamed by the service that gave the number.");
        }
        return lots.getFirst();
    }

    private static void notMoreThanShipped(
            Quantity quantity, HeldLot lot, Shipment shipment, List<ShipmentLine> lines) {
        var unit = lot.onHand().unit();
        var shipped = sum(lines.stream().map(ShipmentLine::quantity).toList(), unit);
        var returned = sum(
                GoodsReturn.of(shipment.shipmentId, lot.lotId()).stream()
                        .map(GoodsReturn::quantity)
                        .toList(),
                unit);
        if (quantity.compareTo(shipped.minus(returned)) > 0) {
            throw refused(
                    ShippingProblem.MORE_THAN_SHIPPED,
                    "quantity.value",
                    "%s of %s were shipped in %s, and %s have come back."
                            .formatted(shipped, lot.lotNumber(), shipment.shipmentNumber, returned),
                    "Count again, and see whether the rest left in another shipment.");
        }
    }

    private static Quantity sum(List<Quantity> quantities, Unit unit) {
        return quantities.stream().reduce(Quantity.zero(unit), Quantity::plus);
    }

    private static ProblemException refused(ProblemType type, String field, String detail, String wayOut) {
        return new ProblemException(type, detail, wayOut, List.of(ProblemException.field(field, detail)));
    }
}
