package org.lotline.shipping.shipment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.ClearanceState;

/** What must hold of a shipment that is changed. */
public final class ShipmentRules {

    /** All clearances of a shipment are spent in one call, which takes so many. */
    private static final int MOST_LINES = 1_000;

    private ShipmentRules() {}

    /** A shipment must have been opened before anything is done to it. */
    static Ruling<Shipment> opened(Optional<Shipment> found, String number) {
        return Ruling.of(
                found,
                Finding.of(
                        ProblemType.NOT_FOUND,
                        "There is no shipment %s.".formatted(number),
                        "Correct the number, or have a shipper open the shipment with POST /shipments."));
    }

    /** A number names one shipment, which goes to one consignee. */
    static Optional<Finding> goesElsewhere(Shipment known, String consignee) {
        return known.consignee.equals(consignee)
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.SHIPMENT_DIFFERS,
                                "consignee",
                                "%s goes to %s.".formatted(known.shipmentNumber, known.consignee),
                                "Choose another number, or name that consignee.")
                        .saidAtField("is not the shipment's"));
    }

    /** What has left has left. */
    public static Optional<Finding> left(Shipment shipment) {
        return shipment.isConfirmed()
                ? Optional.of(Finding.of(
                        ShippingProblem.SHIPMENT_CONFIRMED,
                        "%s left at %s.".formatted(shipment.shipmentNumber, shipment.confirmedAt),
                        "Open another shipment; have a shipper take in what comes back with POST /returns."))
                : Optional.empty();
    }

    /** Nothing is picked into a shipment or put back once it has left, or while it is leaving. */
    public static Optional<Finding> notChangeable(Shipment shipment) {
        return switch (ShipmentState.of(shipment)) {
            case OPEN -> Optional.empty();
            case CONFIRMED -> left(shipment);
            case LEAVING ->
                Optional.of(Finding.of(
                        ShippingProblem.SHIPMENT_LEAVING,
                        "%s is leaving since %s.".formatted(shipment.shipmentNumber, shipment.leavingSince),
                        "Have a shipper confirm it with POST /shipments/%s/confirmation, naming no lines: it leaves, or what speaks against it is told and its lines are free again."
                                .formatted(shipment.shipmentNumber)));
        };
    }

    /** So many leave together at most. */
    public static Optional<Finding> tooMany(Shipment shipment, long lines) {
        return lines <= MOST_LINES
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ShippingProblem.TOO_MANY_LINES,
                        "%s would have %d lines; %d leave together at most."
                                .formatted(shipment.shipmentNumber, lines, MOST_LINES),
                        "Open another shipment for the rest."));
    }

    /** What is put back is a line of the shipment, once. */
    public static Ruling<ShipmentLine> lineToPutBack(Shipment shipment, List<ShipmentLine> lines, UUID lineId) {
        return Ruling.of(
                        lines.stream()
                                .filter(known -> known.lineId.equals(lineId))
                                .findFirst(),
                        Finding.of(
                                ProblemType.NOT_FOUND,
                                "%s has no line %s.".formatted(shipment.shipmentNumber, lineId),
                                "Read GET /shipments/%s and use the lineId of a line."
                                        .formatted(shipment.shipmentNumber)))
                .then(line -> Ruling.of(line, putBackBefore(line).stream().toList()));
    }

    private static Optional<Finding> putBackBefore(ShipmentLine line) {
        return line.is(LineStatus.PUT_BACK)
                ? Optional.of(Finding.of(
                        ShippingProblem.LINE_PUT_BACK,
                        "%s of %s was put back before.".formatted(line.quantity(), line.lotNumber),
                        "Nothing is left to do; pick it again if it shall ship."))
                : Optional.empty();
    }

    /**
     * A line whose clearance quality does not take back is leaving: its confirmation broke off.
     *
     * @param state what quality says of the clearance; empty if it knows none
     */
    public static Optional<Finding> brokeOff(Shipment shipment, ShipmentLine line, Optional<ClearanceState> state) {
        var word = state.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("unknown");
        return state.filter(ClearanceState.RETURNED::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.SHIPMENT_LEAVING,
                                fieldOf(line),
                                "The clearance of %s is %s: a confirmation of %s broke off."
                                        .formatted(line.lotNumber, word, shipment.shipmentNumber),
                                "Confirm the shipment again, which ends it; then have a shipper take the goods back with POST /returns.")
                        .saidAtField("is cleared and its clearance " + word));
    }

    /** The lines that leave: something does, and nothing of it is on its way back. */
    public static Ruling<List<ShipmentLine>> leaving(Shipment shipment, List<ShipmentLine> lines) {
        var leaving = lines.stream().filter(ShipmentLine::isInShipment).toList();
        return leaving.isEmpty()
                ? Ruling.against(Finding.of(
                        ShippingProblem.NOTHING_PICKED,
                        "Nothing is picked for %s.".formatted(shipment.shipmentNumber),
                        "Pick with POST /shipments/%s/picks first.".formatted(shipment.shipmentNumber)))
                : Ruling.of(
                        leaving,
                        ofEach(
                                leaving,
                                line -> line.is(LineStatus.PUTTING_BACK),
                                "%s is being put back.",
                                "Send its return again, which ends it; then confirm.",
                                "is being put back"));
    }

    /** Found of lines that were picked, or lost their clearance, since the gate was asked. */
    public static List<Finding> uncleared(List<ShipmentLine> leaving) {
        return ofEach(
                leaving,
                line -> line.clearanceId == null,
                "%s was not cleared.",
                "Confirm again: the gate is asked for it then.",
                "is not cleared");
    }

    /**
     * Our own row is never enough to let a line leave: its clearance must be among those that quality has spent just now.
     * Found of lines that were picked, or got another clearance, since they were spent.
     */
    public static List<Finding> unspent(List<ShipmentLine> leaving, Set<UUID> spent) {
        return ofEach(
                leaving,
                line -> line.clearanceId == null || !spent.contains(line.clearanceId),
                "The clearance of %s was not spent.",
                "Confirm again: it is spent then.",
                "has no clearance that was spent");
    }

    private static List<Finding> ofEach(
            List<ShipmentLine> lines, Predicate<ShipmentLine> which, String sentence, String wayOut, String atLine) {
        return lines.stream()
                .filter(which)
                .map(line -> Finding.of(
                                ShippingProblem.NOT_CLEARED, fieldOf(line), sentence.formatted(line.lotNumber), wayOut)
                        .saidAtField(line.lotNumber + " " + atLine))
                .toList();
    }

    /** What quality has found since speaks against a line that was cleared unverified. */
    public static List<Finding> refusedSince(List<ShipmentLine> leaving, Map<UUID, CheckedClearance> checks) {
        return leaving.stream()
                .flatMap(line -> Verification.refusalOf(line, checks)
                        .map(refusal -> Finding.of(
                                ShippingProblem.NOT_CLEARED,
                                fieldOf(line),
                                refusal,
                                "Put the line back with POST /shipments/{shipmentNumber}/lines/%s/return and confirm the rest."
                                        .formatted(line.lineId)))
                        .stream())
                .toList();
    }

    /** How problems name a line. */
    public static String fieldOf(ShipmentLine line) {
        return "lines[%s]".formatted(line.lineId);
    }
}
