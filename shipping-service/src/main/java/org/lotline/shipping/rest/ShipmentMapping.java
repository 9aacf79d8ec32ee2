package org.lotline.shipping.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shipping.model.ShipmentDeviationJson;
import org.lotline.contracts.shipping.model.ShipmentJson;
import org.lotline.contracts.shipping.model.ShipmentLineJson;
import org.lotline.contracts.shipping.model.ShipmentStatusJson;
import org.lotline.contracts.shipping.model.ShipmentSummaryJson;
import org.lotline.contracts.shipping.model.UnverifiedBecauseJson;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.shipment.CheckedClearance;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentDeviation;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentState;
import org.lotline.shipping.shipment.Verification;

/** Shipments as the contract has them. */
final class ShipmentMapping {

    private ShipmentMapping() {}

    static ShipmentJson modelOf(
            Shipment shipment,
            List<ShipmentLine> lines,
            Map<UUID, CheckedClearance> checks,
            List<ShipmentDeviation> deviations) {
        var verification = Verification.of(lines, checks);
        return new ShipmentJson()
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
                        .map(of -> ShipmentJson.VerificationEnum.fromValue(
                                of.state().word()))
                        .orElse(null))
                .refusal(verification.map(Verification::refusal).orElse(null))
                .lines(lines.stream()
                        .map(line -> modelOf(line, ShipmentState.of(shipment), checks))
                        .toList())
                .deviations(deviations.isEmpty() ? null : deviationsOf(deviations, lines));
    }

    static ShipmentSummaryJson summaryOf(Shipment shipment) {
        return new ShipmentSummaryJson()
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

    private static ShipmentStatusJson statusOf(Shipment shipment) {
        return switch (ShipmentState.of(shipment)) {
            case OPEN -> ShipmentStatusJson.OPEN;
            case LEAVING -> ShipmentStatusJson.LEAVING;
            case CONFIRMED -> ShipmentStatusJson.CONFIRMED;
        };
    }

    static ShipmentState stateOf(ShipmentStatusJson status) {
        return switch (status) {
            case OPEN -> ShipmentState.OPEN;
            case LEAVING -> ShipmentState.LEAVING;
            case CONFIRMED -> ShipmentState.CONFIRMED;
        };
    }

    private static List<ShipmentDeviationJson> deviationsOf(
            List<ShipmentDeviation> deviations, List<ShipmentLine> lines) {
        var numbers = lines.stream().collect(Collectors.toMap(line -> line.lineId, line -> line.lotNumber));
        return deviations.stream()
                .map(deviation -> new ShipmentDeviationJson()
                        .deviationId(deviation.deviationId)
                        .lineId(deviation.lineId)
                        .lotId(deviation.lotId)
                        .lotNumber(numbers.get(deviation.lineId))
                        .kind(ShipmentDeviationJson.KindEnum.fromValue(deviation.kind.word()))
                        .description(deviation.description)
                        .foundAt(deviation.foundAt))
                .toList();
    }

    private static ShipmentLineJson modelOf(
            ShipmentLine line, ShipmentState state, Map<UUID, CheckedClearance> checks) {
        return new ShipmentLineJson()
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

    private static @Nullable UnverifiedBecauseJson whyOf(ShipmentLine line, Map<UUID, CheckedClearance> checks) {
        return Verification.whyUnverified(line, checks)
                .map(why -> UnverifiedBecauseJson.fromValue(why.word()))
                .orElse(null);
    }

    private static ShipmentLineJson.StatusEnum statusOf(ShipmentLine line, ShipmentState state) {
        return switch (line.status) {
            case PICKED -> pickedOf(line, state);
            case PUTTING_BACK -> ShipmentLineJson.StatusEnum.PUTTING_BACK;
            case PUT_BACK -> ShipmentLineJson.StatusEnum.PUT_BACK;
            case VOIDED -> ShipmentLineJson.StatusEnum.VOIDED;
        };
    }

    private static ShipmentLineJson.StatusEnum pickedOf(ShipmentLine line, ShipmentState state) {
        return switch (state) {
            case CONFIRMED -> ShipmentLineJson.StatusEnum.SHIPPED;
            case LEAVING -> ShipmentLineJson.StatusEnum.LEAVING;
            case OPEN ->
                line.clearanceId == null ? ShipmentLineJson.StatusEnum.PICKED : ShipmentLineJson.StatusEnum.CLEARED;
        };
    }
}
