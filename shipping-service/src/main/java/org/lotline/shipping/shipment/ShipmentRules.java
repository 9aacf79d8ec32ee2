package org.lotline.shipping.shipment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.shipping.ShippingProblem;

/** What must hold of a shipment that is changed. */
public final class ShipmentRules {

    private static final int MOST_LINES = 1_000;

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

    /** @throws ProblemException 409 if it has left, or is leaving: nothing is picked into it or put back meanwhile */
    public static void changeable(Shipment shipment) {
        open(shipment);
        if (shipment.isLeaving()) {
            throw new ProblemException(
                    ShippingProblem.SHIPMENT_LEAVING,
                    "%s is leaving since %s.".formatted(shipment.shipmentNumber, shipment.leavingSince),
                    "Confirm it with POST /shipments/%s/confirmation: it leaves, or what speaks against it is told and its lines are free again."
                            .formatted(shipment.shipmentNumber));
        }
    }

    /** @throws ProblemException 409: all clearances of a shipment are spent in one call, which takes so many */
    public static void notTooMany(Shipment shipment, long lines) {
        if (lines > MOST_LINES) {
            throw new ProblemException(
                    ShippingProblem.TOO_MANY_LINES,
                    "%s would have %d lines; %d leave together at most."
                            .formatted(shipment.shipmentNumber, lines, MOST_LINES),
                    "Open another shipment for the rest.");
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
        var leaving = lines.stream().filter(ShipmentLine::isInShipment).toList();
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

    /**
     * Our own row is never enough to let a line leave: its clearance must be among those that quality has spent just now.
     *
     * @throws ProblemException 409 if a line was picked, or got another clearance, since they were spent
     */
    public static void spent(List<ShipmentLine> leaving, Set<UUID> spent) {
        var without = leaving.stream()
                .filter(line -> line.clearanceId == null || !spent.contains(line.clearanceId))
                .toList();
        if (!without.isEmpty()) {
            throw new ProblemException(
                    ShippingProblem.NOT_CLEARED,
                    "The clearance of %s was not spent.".formatted(without.getFirst().lotNumber),
                    "Confirm again: it is spent then.",
                    without.stream()
                            .map(line -> ProblemException.field(
                                    fieldOf(line), line.lotNumber + " has no clearance that was spent"))
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
