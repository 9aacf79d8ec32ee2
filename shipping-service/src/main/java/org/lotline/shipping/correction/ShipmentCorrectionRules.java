package org.lotline.shipping.correction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentLine;

/** What must hold of a correction: it is of lines that left, and leaves what came back with something that it came back from. */
final class ShipmentCorrectionRules {

    private ShipmentCorrectionRules() {}

    /** @throws ProblemException 409: what has not left is put back, not corrected */
    static void hasLeft(Shipment shipment) {
        if (!shipment.isConfirmed()) {
            throw new ProblemException(
                    ShippingProblem.NOT_SHIPPED,
                    "%s has not left.".formatted(shipment.shipmentNumber),
                    "Put the line back with POST /shipments/%s/lines/{lineId}/return and pick what is right."
                            .formatted(shipment.shipmentNumber));
        }
    }

    /**
     * The lines to void, in their order.
     *
     * @throws ProblemException 422 if the shipment has no such line, 409 if one is not in it any more
     */
    static List<ShipmentLine> toVoid(Shipment shipment, List<ShipmentLine> lines, Collection<UUID> voids) {
        for (var id : voids) {
            var line = lines.stream().filter(known -> known.lineId.equals(id)).findFirst();
            if (line.isEmpty()) {
                throw refused(
                        ProblemType.MAKES_NO_SENSE,
                        "%s has no line %s.".formatted(shipment.shipmentNumber, id),
                        "Read GET /shipments/%s and use the lineId of a line.".formatted(shipment.shipmentNumber));
            }
            if (!line.get().is(ShipmentLine.PICKED)) {
                throw refused(
                        ShippingProblem.LINE_VOIDED,
                        "%s of %s is not in %s: it is %s."
                                .formatted(
                                        line.get().quantity(),
                                        line.get().lotNumber,
                                        shipment.shipmentNumber,
                                        line.get().status),
                        "Leave it out; a void is not voided: state what truly left as a replacement.");
            }
        }
        return lines.stream().filter(line -> voids.contains(line.lineId)).toList();
    }

    /** @throws ProblemException 409 if more of a lot came back than would have left */
    static void keepsWhatCameBack(String lotNumber, Quantity left, Quantity cameBack) {
        if (cameBack.compareTo(left) > 0) {
            throw refused(
                    ShippingProblem.MORE_CAME_BACK,
                    "%s of %s came back, and only %s would have left.".formatted(cameBack, lotNumber, left),
                    "Look at GET /returns: leave so much of the lot in the shipment.");
        }
    }

    private static ProblemException refused(ProblemType type, String detail, String wayOut) {
        return new ProblemException(type, detail, wayOut, List.of(ProblemException.field("voids", detail)));
    }
}
