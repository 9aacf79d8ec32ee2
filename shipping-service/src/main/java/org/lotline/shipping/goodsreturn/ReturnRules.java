package org.lotline.shipping.goodsreturn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** What can't come back: what never left, or has come back already. That makes no sense as a report either. */
final class ReturnRules {

    private ReturnRules() {}

    /** Only what has left comes back. */
    static Ruling<Shipment> shipped(Optional<Shipment> found, String number) {
        return Ruling.of(
                        found,
                        Finding.of(
                                ShippingProblem.UNKNOWN_SHIPMENT,
                                "shipmentNumber",
                                "There is no shipment %s.".formatted(number),
                                "Take the number from the packing slip, or look it up with GET /shipments."))
                .then(shipment -> shipment.isConfirmed() ? Ruling.given(shipment) : Ruling.against(notLeft(shipment)));
    }

    private static Finding notLeft(Shipment shipment) {
        return Finding.of(
                ShippingProblem.NOT_SHIPPED,
                "shipmentNumber",
                "%s has not left.".formatted(shipment.shipmentNumber),
                "Put its lines back with POST /shipments/%s/lines/{lineId}/return.".formatted(shipment.shipmentNumber));
    }

    /**
     * The lines of the one lot that a number means in the shipment.
     *
     * @param lots that have or had the number
     * @param scanned the number, for people
     */
    static Ruling<List<ShipmentLine>> linesOf(
            Shipment shipment, List<ShipmentLine> lines, Set<UUID> lots, String scanned) {
        var found = lines.stream()
                .filter(line -> line.is(LineStatus.PICKED) && lots.contains(line.lotId))
                .toList();
        var several = found.stream().map(line -> line.lotId).distinct().count();
        if (found.isEmpty()) {
            return Ruling.against(Finding.of(
                    ShippingProblem.NOT_IN_SHIPMENT,
                    "lot",
                    "%s was not in %s.".formatted(scanned, shipment.shipmentNumber),
                    "Read GET /shipments/%s for what was in it.".formatted(shipment.shipmentNumber)));
        }
        return several == 1
                ? Ruling.given(found)
                : Ruling.against(Finding.of(
                        ShippingProblem.AMBIGUOUS_LOT,
                        "lot",
                        "%d lots of that number were in the shipment.".formatted(several),
                        "Have one of them renamed by the service that gave the number."));
    }

    /** No more comes back than has left, all returns together. */
    static Optional<Finding> moreThanShipped(
            Quantity quantity, String lotNumber, Shipment shipment, Quantity shipped, Quantity returned) {
        return quantity.compareTo(shipped.minus(returned)) <= 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ShippingProblem.MORE_THAN_SHIPPED,
                        "quantity.value",
                        "%s of %s were shipped in %s, and %s have come back."
                                .formatted(shipped, lotNumber, shipment.shipmentNumber, returned),
                        "Count again, and see whether the rest left in another shipment."));
    }

    static Quantity sum(Stream<Quantity> quantities, Unit unit) {
        return quantities.reduce(Quantity.zero(unit), Quantity::plus);
    }

    /** A number of its own fits a label. */
    static Ruling<LotNumber> number(String stated) {
        try {
            return Ruling.given(LotNumber.of(stated));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ShippingProblem.INVALID_NUMBER,
                            "lotNumber",
                            "The number can't name a lot.",
                            "Use at most 20 characters that a GS1 label carries: letters, digits and signs, no blanks.")
                    .saidAtField("can't name a lot"));
        }
    }

    /** Numbers are never reused. */
    static Optional<Finding> taken(LotNumber number, boolean isTaken) {
        return !isTaken
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.LOT_NUMBER_TAKEN,
                                "lotNumber",
                                "%s names another lot.".formatted(number),
                                "Send it again without a number, or with another; numbers are never reused.")
                        .saidAtField("is taken"));
    }
}
