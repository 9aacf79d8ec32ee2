package org.lotline.shipping.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shared.model.Act;
import org.lotline.contracts.shipping.api.ShipmentsApi;
import org.lotline.contracts.shipping.model.Confirmation;
import org.lotline.contracts.shipping.model.PickLine;
import org.lotline.contracts.shipping.model.PickOrder;
import org.lotline.contracts.shipping.model.ShipmentOrder;
import org.lotline.contracts.shipping.model.ShipmentPage;
import org.lotline.contracts.shipping.model.ShipmentStatus;
import org.lotline.runtime.act.Acting;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.confirmation.ClearingLines;
import org.lotline.shipping.confirmation.ConfirmingShipments;
import org.lotline.shipping.pick.FetchingPick;
import org.lotline.shipping.pick.NewPick;
import org.lotline.shipping.pick.PickingLots;
import org.lotline.shipping.pick.PuttingBack;
import org.lotline.shipping.shipment.OpeningShipments;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.Shipments;

/** Shipments over REST. */
public class ShipmentsResource implements ShipmentsApi {

    private final OnceOnly once;
    private final Acting acting;
    private final Shipments shipments;
    private final OpeningShipments opening;
    private final FetchingPick fetching;
    private final PickingLots picking;
    private final PuttingBack puttingBack;
    private final ClearingLines clearing;
    private final ConfirmingShipments confirming;

    ShipmentsResource(
            OnceOnly once,
            Acting acting,
            Shipments shipments,
            OpeningShipments opening,
            FetchingPick fetching,
            PickingLots picking,
            PuttingBack puttingBack,
            ClearingLines clearing,
            ConfirmingShipments confirming) {
        this.once = once;
        this.acting = acting;
        this.shipments = shipments;
        this.opening = opening;
        this.fetching = fetching;
        this.picking = picking;
        this.puttingBack = puttingBack;
        this.clearing = clearing;
        this.confirming = confirming;
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Shipment> openShipment(
            String idempotencyKey, ShipmentOrder order) {
        return once.perform("openShipment", idempotencyKey, order, model(), () -> {
            var opened = opening.open(
                    Optional.ofNullable(order.getShipmentNumber()), order.getConsignee(), acting.begin(order.getAct()));
            var number = opened.noun().shipmentNumber;
            return Answers.defined(modelOf(opened.noun()), opened.isNew(), "shipments", number);
        });
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Shipment> getShipment(String shipmentNumber) {
        return RestResponse.ok(modelOf(shipments.byNumber(shipmentNumber)));
    }

    @Override
    public RestResponse<ShipmentPage> listShipments(ShipmentStatus status, Integer limit, String after) {
        var confirmed = Optional.ofNullable(status).map(ShipmentStatus.CONFIRMED::equals);
        var rows = shipments.behind(Answers.idAfter(after), confirmed, limit + 1);
        var page = Page.of(rows, limit, shipment -> shipment.shipmentId.toString());
        return RestResponse.ok(new ShipmentPage()
                .shipments(page.rows().stream().map(ShipmentMapping::summaryOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Shipment> pickLots(
            String shipmentNumber, String idempotencyKey, PickOrder order) {
        return once.perform(
                "pickLots",
                idempotencyKey,
                List.of(shipmentNumber, order),
                model(),
                () -> fetching.fetch(pickOf(shipmentNumber, order), acting.begin(order.getAct()), idempotencyKey),
                fetched -> RestResponse.status(
                        RestResponse.Status.CREATED, modelOf(picking.pick(fetched, acting.begin(order.getAct())))));
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Shipment> putLineBack(
            String shipmentNumber,
            UUID lineId,
            String idempotencyKey,
            org.lotline.contracts.shipping.model.PuttingBack order) {
        return once.perform(
                "putLineBack",
                idempotencyKey,
                List.of(shipmentNumber, lineId, order),
                model(),
                () -> puttingBack.release(shipmentNumber, lineId),
                released -> RestResponse.ok(modelOf(puttingBack.putBack(
                        shipmentNumber, released, order.getReason(), acting.begin(order.getAct())))));
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Shipment> confirmShipment(
            String shipmentNumber, String idempotencyKey, Confirmation confirmation) {
        return once.perform(
                "confirmShipment",
                idempotencyKey,
                List.of(shipmentNumber, confirmation),
                model(),
                () -> clearing.clear(shipmentNumber),
                cleared -> RestResponse.ok(modelOf(confirming.confirm(cleared, acting.begin(confirmation.getAct())))));
    }

    private static NewPick pickOf(String shipmentNumber, PickOrder order) {
        var lines = order.getLines();
        return new NewPick(
                shipmentNumber,
                IntStream.range(0, lines.size())
                        .mapToObj(at -> lineOf(lines.get(at), at))
                        .toList(),
                Optional.ofNullable(order.getAct()).map(Act::getOccurredAt));
    }

    private static NewPick.Line lineOf(PickLine line, int at) {
        return new NewPick.Line(
                line.getLot(),
                Quantities.quantityOf(line.getQuantity(), "lines[%d].quantity".formatted(at)),
                line.getCustomerOrder(),
                line.getCustomerOrderLine(),
                line.getCustomerPartNumber());
    }

    private org.lotline.contracts.shipping.model.Shipment modelOf(Shipment shipment) {
        var lines = shipments.lines(shipment);
        return ShipmentMapping.modelOf(shipment, lines, shipments.verification(lines));
    }

    private static Class<org.lotline.contracts.shipping.model.Shipment> model() {
        return org.lotline.contracts.shipping.model.Shipment.class;
    }
}
