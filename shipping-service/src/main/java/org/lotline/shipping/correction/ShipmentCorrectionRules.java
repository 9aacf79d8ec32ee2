package org.lotline.shipping.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** What must hold of a correction of a shipment. */
final class ShipmentCorrectionRules {

    private ShipmentCorrectionRules() {}

    /** What has not left is put back and picked anew. */
    static Optional<Finding> notLeft(Shipment shipment) {
        return shipment.isConfirmed()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ShippingProblem.NOT_SHIPPED,
                        "%s has not left.".formatted(shipment.shipmentNumber),
                        "Put the line back with POST /shipments/%s/lines/{lineId}/return and pick what is right."
                                .formatted(shipment.shipmentNumber)));
    }

    /** The lines that are said not to have left: each is in the shipment, and none is void. */
    static Ruling<List<ShipmentLine>> toVoid(Shipment shipment, List<ShipmentLine> lines, Collection<UUID> voids) {
        var against = voids.stream()
                .flatMap(id -> notVoidable(shipment, lines, id).stream())
                .limit(1)
                .toList();
        return Ruling.of(
                lines.stream().filter(line -> voids.contains(line.lineId)).toList(), against);
    }

    private static Optional<Finding> notVoidable(Shipment shipment, List<ShipmentLine> lines, UUID id) {
        return lines.stream()
                .filter(known -> known.lineId.equals(id))
                .findFirst()
                .map(line -> line.is(LineStatus.PICKED) ? Optional.<Finding>empty() : Optional.of(gone(shipment, line)))
                .orElseGet(() -> Optional.of(voids(
                        ProblemType.MAKES_NO_SENSE,
                        "%s has no line %s.".formatted(shipment.shipmentNumber, id),
                        "Read GET /shipments/%s and use the lineId of a line.".formatted(shipment.shipmentNumber))));
    }

    private static Finding gone(Shipment shipment, ShipmentLine line) {
        return voids(
                ShippingProblem.LINE_VOIDED,
                "%s of %s is not in %s: it is %s."
                        .formatted(line.quantity(), line.lotNumber, shipment.shipmentNumber, line.status.word()),
                "Leave it out; a void is not voided: state what truly left as a replacement.");
    }

    /** What came back has left. */
    static Optional<Finding> moreCameBack(String lotNumber, Quantity left, Quantity cameBack) {
        return cameBack.compareTo(left) <= 0
                ? Optional.empty()
                : Optional.of(voids(
                        ShippingProblem.MORE_CAME_BACK,
                        "%s of %s came back, and only %s would have left.".formatted(cameBack, lotNumber, left),
                        "Look at GET /returns: leave so much of the lot in the shipment."));
    }

    private static Finding voids(ProblemType kind, String sentence, String wayOut) {
        return Finding.of(kind, "voids", sentence, wayOut);
    }
}
