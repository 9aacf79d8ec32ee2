package org.lotline.shipping.shipment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;

/** What must hold of a shipment that is changed. */
public final class ShipmentRules {

    private ShipmentRules() {}

    /** @throws ProblemException 409: what has left has left */
    public static void open(Shipment shipment) {
        if (shipment.isConfirmed()) {
            throw new ProblemException(
                    ShippingProblem.SHIPMENT_CONFIRMED,
                    "%s left at %s.".formatted(shipment.shipmentNumber, shipment.confirmedAt),
                    "Open another shipment; what comes back is taken in with POST /returns.");
        }
    }

    /** @throws ProblemException 404 if the shipment has no such line, 409 if it was put back */
    public static ShipmentLine lineToPutBack(Shipment shipment, List<ShipmentLine> lines, UUID lineId) {
        var line = lines.stream()
                .filter(known -> known.lineId.equals(lineId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "%s has no line %s.".formatted(shipment.shipmentNumber, lineId),
                        "Read GET /shipments/%s and use the lineId of a line.".formatted(shipment.shipmentNumber)));
        if (line.is(ShipmentLine.PUT_BACK)) {
            throw new ProblemException(
                    ShippingProblem.LINE_PUT_BACK,
                    "%s of %s was put back before.".formatted(line.quantity(), line.lotNumber),
                    "Nothing is left to do; pick it again if it shall ship.");
        }
        return line;
    }

    /**
     * The lines that leave.
     *
     * @throws ProblemException 409 if there are none, or one is still on its way back
     */
    public static List<ShipmentLine> leaving(Shipment shipment, List<ShipmentLine> lines) {
        var leaving =
                lines.stream().filter(line -> !line.is(ShipmentLine.PUT_BACK)).toList();
        if (leaving.isEmpty()) {
            throw new ProblemException(
                    ShippingProblem.NOTHING_PICKED,
                    "Nothing is picked for %s.".formatted(shipment.shipmentNumber),
                    "Pick with POST /shipments/%s/picks first.".formatted(shipment.shipmentNumber));
        }
        var onTheWayBack = leaving.stream()
                .filter(line -> line.is(ShipmentLine.PUTTING_BACK))
                .toList();
        if (!onTheWayBack.isEmpty()) {
            throw new ProblemException(
                    ShippingProblem.NOT_CLEARED,
                    "%s is being put back.".formatted(onTheWayBack.getFirst().lotNumber),
                    "Send its return again, which ends it; then confirm.",
                    onTheWayBack.stream()
                            .map(line -> ProblemException.field(fieldOf(line), line.lotNumber + " is being put back"))
                            .toList());
        }
        return leaving;
    }

    /** @throws ProblemException 409 if a line was picked, or lost its clearance, since the gate was asked */
    public static void cleared(List<ShipmentLine> leaving) {
        var without = leaving.stream().filter(line -> line.clearanceId == null).toList();
        if (!without.isEmpty()) {
            throw new ProblemException(
                    ShippingProblem.NOT_CLEARED,
                    "%s was not cleared.".formatted(without.getFirst().lotNumber),
                    "Confirm again: the gate is asked for it then.",
                    without.stream()
                            .map(line -> ProblemException.field(fieldOf(line), line.lotNumber + " is not cleared"))
                            .toList());
        }
    }

    /** @throws ProblemException 409 if quality has found since what speaks against a line that was cleared unverified */
    public static void notRefused(List<ShipmentLine> leaving, Map<UUID, CheckedClearance> checks) {
        var objections = new Objections();
        for (var line : leaving) {
            Verification.refusalOf(line, checks)
                    .ifPresent(refusal -> objections.add(
                            ShippingProblem.NOT_CLEARED,
                            fieldOf(line),
                            refusal,
                            "Put the line back with POST …/lines/%s/return and confirm the rest."
                                    .formatted(line.lineId)));
        }
        objections.refuseIfAny();
    }

    /** How problems name a line. */
    public static String fieldOf(ShipmentLine line) {
        return "lines[%s]".formatted(line.lineId);
    }
}
