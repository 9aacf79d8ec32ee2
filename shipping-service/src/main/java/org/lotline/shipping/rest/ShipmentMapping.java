package org.lotline.shipping.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shipping.model.Shipment;
import org.lotline.contracts.shipping.model.ShipmentDeviation;
import org.lotline.contracts.shipping.model.ShipmentLine;
import org.lotline.contracts.shipping.model.ShipmentStatus;
import org.lotline.contracts.shipping.model.ShipmentSummary;
import org.lotline.contracts.shipping.model.UnverifiedBecause;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.shipment.CheckedClearance;
import org.lotline.shipping.shipment.ShipmentState;
import org.lotline.shipping.shipment.Verification;

/** Shipments as the contract has them. */
final class ShipmentMapping {

    private ShipmentMapping() {}

    static Shipment modelOf(
            org.lotline.shipping.shipment.Shipment shipment,
            List<org.lotline.shipping.shipment.ShipmentLine> lines,
            Map<UUID, CheckedClearance> checks,
            List<org.lotline.shipping.shipment.ShipmentDeviation> deviations) {
        var verification = Verification.of(lines, checks);
        return new Shipment()
                .shipmentId(shipment.shipmentId)
                .shipmentNumber(shipment.shipmentNumber)
                .customer(shipment.customer)
                .consignee(shipment.consignee)
                .status(statusOf(shipment))
                .openedAt(shipment.openedAt)
                .openedBy(shipment.openedBy)
                .leavingSince(shipment.leavingSince)
                .confirmedAt(shipment.confirmedAt)
                .confirmedBy(shipment.confirmedBy)
                .verification(verification
                        .map(of ->
                                Shipment.VerificationEnum.fromValue(of.state().word()))
                        .orElse(null))
                .refusal(verification.map(Verification::refusal).orElse(null))
                .lines(lines.stream()
                        .map(line -> modelOf(line, ShipmentState.of(shipment), checks))
                        .toList())
                .deviations(deviations.isEmpty() ? null : deviationsOf(deviations, lines));
    }

    static ShipmentSummary summaryOf(org.lotline.shipping.shipment.Shipment shipment) {
        return new ShipmentSummary()
                .shipmentId(shipment.shipmentId)
                .shipmentNumber(shipment.shipmentNumber)
                .customer(shipment.customer)
                .consignee(shipment.consignee)
                .status(statusOf(shipment))
                .openedAt(shipment.openedAt)
                .openedBy(shipment.openedBy)
                .leavingSince(shipment.leavingSince)
                .confirmedAt(shipment.confirmedAt)
                .confirmedBy(shipment.confirmedBy);
    }

    private static ShipmentStatus statusOf(org.lotline.shipping.shipment.Shipment shipment) {
        return switch (ShipmentState.of(shipment)) {
            case OPEN -> ShipmentStatus.OPEN;
            case LEAVING -> ShipmentStatus.LEAVING;
            case CONFIRMED -> ShipmentStatus.CONFIRMED;
        };
    }

    static ShipmentState stateOf(ShipmentStatus status) {
        return switch (status) {
            case OPEN -> ShipmentState.OPEN;
            case LEAVING -> ShipmentState.LEAVING;
            case CONFIRMED -> ShipmentState.CONFIRMED;
        };
    }

    private static List<ShipmentDeviation> deviationsOf(
            List<org.lotline.shipping.shipment.ShipmentDeviation> deviations,
            List<org.lotline.shipping.shipment.ShipmentLine> lines) {
        var numbers = lines.stream().collect(Collectors.toMap(line -> line.lineId, line -> line.lotNumber));
        return deviations.stream()
                .map(deviation -> new ShipmentDeviation()
                        .deviationId(deviation.deviationId)
                        .lineId(deviation.lineId)
                        .lotId(deviation.lotId)
                        .lotNumber(numbers.get(deviation.lineId))
                        .kind(ShipmentDeviation.KindEnum.fromValue(deviation.kind.word()))
                        .description(deviation.description)
                        .foundAt(deviation.foundAt))
                .toList();
    }

    private static ShipmentLine modelOf(
            org.lotline.shipping.shipment.ShipmentLine line, ShipmentState state, Map<UUID, CheckedClearance> checks) {
        return new ShipmentLine()
                .lineId(line.lineId)
                .lotId(line.lotId)
                .lotNumber(line.lotNumber)
                .item(Quantities.modelOf(line.item()))
                .quantity(Quantities.modelOf(line.quantity()))
                .customerOrder(line.customerOrder)
                .customerOrderLine(line.customerOrderLine)
                .customerPartNumber(line.customerPartNumber)
                .status(statusOf(line, state))
                .clearanceId(line.clearanceId)
                .pickedAt(line.pickedAt)
                .pickedBy(line.pickedBy)
                .putBackReason(line.putBackReason)
                .voidReason(line.voidReason)
                .onHold(null)
                .why(state == ShipmentState.CONFIRMED && line.isInShipment() ? whyOf(line, checks) : null);
    }

    private static @Nullable UnverifiedBecause whyOf(
            org.lotline.shipping.shipment.ShipmentLine line, Map<UUID, CheckedClearance> checks) {
        return Verification.whyUnverified(line, checks)
                .map(why -> UnverifiedBecause.fromValue(why.word()))
                .orElse(null);
    }

    private static ShipmentLine.StatusEnum statusOf(
            org.lotline.shipping.shipment.ShipmentLine line, ShipmentState state) {
        return switch (line.status) {
            case PICKED -> pickedOf(line, state);
            case PUTTING_BACK -> ShipmentLine.StatusEnum.PUTTING_BACK;
            case PUT_BACK -> ShipmentLine.StatusEnum.PUT_BACK;
            case VOIDED -> ShipmentLine.StatusEnum.VOIDED;
        };
    }

    private static ShipmentLine.StatusEnum pickedOf(
            org.lotline.shipping.shipment.ShipmentLine line, ShipmentState state) {
        return switch (state) {
            case CONFIRMED -> ShipmentLine.StatusEnum.SHIPPED;
            case LEAVING -> ShipmentLine.StatusEnum.LEAVING;
            case OPEN -> line.clearanceId == null ? ShipmentLine.StatusEnum.PICKED : ShipmentLine.StatusEnum.CLEARED;
        };
    }
}
