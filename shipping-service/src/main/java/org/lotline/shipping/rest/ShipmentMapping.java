package org.lotline.shipping.rest;

import java.util.List;
import java.util.Optional;
import org.lotline.contracts.shipping.model.Shipment;
import org.lotline.contracts.shipping.model.ShipmentLine;
import org.lotline.contracts.shipping.model.ShipmentStatus;
import org.lotline.contracts.shipping.model.ShipmentSummary;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.shipment.Verification;

/** Shipments as the contract has them. */
final class ShipmentMapping {

    private ShipmentMapping() {}

    static Shipment modelOf(
            org.lotline.shipping.shipment.Shipment shipment,
            List<org.lotline.shipping.shipment.ShipmentLine> lines,
            Optional<Verification> verification) {
        return new Shipment()
                .shipmentId(shipment.shipmentId)
                .shipmentNumber(shipment.shipmentNumber)
                .customer(shipment.customer)
                .consignee(shipment.consignee)
                .status(statusOf(shipment))
                .openedAt(shipment.openedAt)
                .openedBy(shipment.openedBy)
                .confirmedAt(shipment.confirmedAt)
                .confirmedBy(shipment.confirmedBy)
                .verification(verification
                        .map(of -> Shipment.VerificationEnum.fromValue(of.status()))
                        .orElse(null))
                .refusal(verification.map(Verification::refusal).orElse(null))
                .lines(lines.stream()
                        .map(line -> modelOf(line, shipment.isConfirmed()))
                        .toList());
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
                .confirmedAt(shipment.confirmedAt)
                .confirmedBy(shipment.confirmedBy);
    }

    private static ShipmentStatus statusOf(org.lotline.shipping.shipment.Shipment shipment) {
        return shipment.isConfirmed() ? ShipmentStatus.CONFIRMED : ShipmentStatus.OPEN;
    }

    private static ShipmentLine modelOf(org.lotline.shipping.shipment.ShipmentLine line, boolean confirmed) {
        return new ShipmentLine()
                .lineId(line.lineId)
                .lotId(line.lotId)
                .lotNumber(line.lotNumber)
                .item(Quantities.modelOf(line.item()))
                .quantity(Quantities.modelOf(line.quantity()))
                .customerOrder(line.customerOrder)
                .customerOrderLine(line.customerOrderLine)
                .customerPartNumber(line.customerPartNumber)
                .status(statusOf(line, confirmed))
                .clearanceId(line.clearanceId)
                .pickedAt(line.pickedAt)
                .pickedBy(line.pickedBy)
                .putBackReason(line.putBackReason);
    }

    private static ShipmentLine.StatusEnum statusOf(
            org.lotline.shipping.shipment.ShipmentLine line, boolean confirmed) {
        if (!line.is(org.lotline.shipping.shipment.ShipmentLine.PICKED)) {
            return ShipmentLine.StatusEnum.fromValue(line.status);
        }
        if (confirmed) {
            return ShipmentLine.StatusEnum.SHIPPED;
        }
        return line.clearanceId == null ? ShipmentLine.StatusEnum.PICKED : ShipmentLine.StatusEnum.CLEARED;
    }
}
