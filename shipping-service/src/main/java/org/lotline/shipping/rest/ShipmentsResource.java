package org.lotline.shipping.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shipping.api.ShipmentsApi;
import org.lotline.contracts.shipping.model.ConfirmationJson;
import org.lotline.contracts.shipping.model.PickOrderJson;
import org.lotline.contracts.shipping.model.PuttingBackJson;
import org.lotline.contracts.shipping.model.ShipmentJson;
import org.lotline.contracts.shipping.model.ShipmentOrderJson;
import org.lotline.contracts.shipping.model.ShipmentPageJson;
import org.lotline.contracts.shipping.model.ShipmentStatusJson;
import org.lotline.custody.ShortageRetry;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.confirmation.ConfirmingShipments;
import org.lotline.shipping.confirmation.Departure;
import org.lotline.shipping.confirmation.ReportRules;
import org.lotline.shipping.confirmation.SpendingClearances;
import org.lotline.shipping.pick.FetchedPick;
import org.lotline.shipping.pick.FetchingPick;
import org.lotline.shipping.pick.PickingLots;
import org.lotline.shipping.pick.PuttingBack;
import org.lotline.shipping.shipment.OpeningShipments;
import org.lotline.shipping.shipment.Shipments;

/** Shipments over REST. */
public class ShipmentsResource implements ShipmentsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DerivedKeys keys;
    private final Shipments shipments;
    private final OpeningShipments opening;
    private final FetchingPick fetching;
    private final PickingLots picking;
    private final PuttingBack puttingBack;
    private final SpendingClearances spending;
    private final ConfirmingShipments confirming;
    private final ShipmentAnswers answers;

    ShipmentsResource(
            OnceOnly once,
            ActContexts acting,
            DerivedKeys keys,
            Shipments shipments,
            OpeningShipments opening,
            FetchingPick fetching,
            PickingLots picking,
            PuttingBack puttingBack,
            SpendingClearances spending,
            ConfirmingShipments confirming,
            ShipmentAnswers answers) {
        this.once = once;
        this.acting = acting;
        this.keys = keys;
        this.shipments = shipments;
        this.opening = opening;
        this.fetching = fetching;
        this.picking = picking;
        this.puttingBack = puttingBack;
        this.spending = spending;
        this.confirming = confirming;
        this.answers = answers;
    }

    @Override
    public RestResponse<ShipmentJson> openShipment(String idempotencyKey, ShipmentOrderJson order) {
        return once.perform("openShipment", idempotencyKey, order, ShipmentJson.class, () -> {
            var opened = opening.open(
                    Optional.ofNullable(order.getShipmentNumber()), order.getConsignee(), acting.begin(order.getAct()));
            var number = opened.noun().shipmentNumber;
            return Answers.defined(answers.of(opened.noun()), opened.isNew(), "shipments", number);
        });
    }

    @Override
    public RestResponse<ShipmentJson> getShipment(String shipmentNumber) {
        return RestResponse.ok(answers.withHolds(shipments.byNumber(shipmentNumber)));
    }

    @Override
    public RestResponse<ShipmentPageJson> listShipments(ShipmentStatusJson status, Integer limit, String after) {
        var wanted = Optional.ofNullable(status).map(ShipmentMapping::stateOf);
        var rows = shipments.behind(Answers.idAfter(after), wanted, limit + 1);
        var page = Page.of(rows, limit, shipment -> shipment.shipmentId.toString());
        return RestResponse.ok(new ShipmentPageJson()
                .shipments(page.rows().stream().map(ShipmentMapping::summaryOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<ShipmentJson> pickLots(String shipmentNumber, String idempotencyKey, PickOrderJson order) {
        return ShortageRetry.of(
                acting.begin(order.getAct()).isNow(),
                attempt -> once.perform(
                        "pickLots",
                        idempotencyKey,
                        List.of(shipmentNumber, order),
                        ShipmentJson.class,
                        () -> fetching.fetch(
                                PickMapping.pickOf(shipmentNumber, order.getLines(), "lines", order.getAct()),
                                acting.begin(order.getAct()),
                                keyOf(idempotencyKey, attempt)),
                        fetched -> RestResponse.status(RestResponse.Status.CREATED, picked(fetched, order))));
    }

    /** What is fetched again is another move of the floor's. */
    private String keyOf(String idempotencyKey, int attempt) {
        return attempt == 1 ? idempotencyKey : keys.derive(idempotencyKey, "attempt %d".formatted(attempt));
    }

    private ShipmentJson picked(FetchedPick fetched, PickOrderJson order) {
        var shipment = ShortageRetry.taking(() -> picking.pick(fetched, acting.begin(order.getAct())));
        return HoldMapping.with(answers.of(shipment), fetched.holds());
    }

    @Override
    public RestResponse<ShipmentJson> putLineBack(
            String shipmentNumber, UUID lineId, String idempotencyKey, PuttingBackJson order) {
        return once.perform(
                "putLineBack",
                idempotencyKey,
                List.of(shipmentNumber, lineId, order),
                ShipmentJson.class,
                () -> puttingBack.release(shipmentNumber, lineId),
                released -> RestResponse.ok(answers.of(puttingBack.putBack(
                        shipmentNumber, released, order.getReason(), acting.begin(order.getAct())))));
    }

    @Override
    public RestResponse<ShipmentJson> confirmShipment(
            String shipmentNumber, String idempotencyKey, ConfirmationJson confirmation) {
        return once.perform(
                "confirmShipment",
                idempotencyKey,
                List.of(shipmentNumber, confirmation),
                ShipmentJson.class,
                () -> prepare(shipmentNumber, idempotencyKey, confirmation),
                spent -> RestResponse.ok(answers.of(confirming.confirm(spent, acting.begin(confirmation.getAct())))));
    }

    /** A report of what was never opened or picked here opens and picks first, once each, under keys of this report. */
    private Departure prepare(String shipmentNumber, String key, ConfirmationJson confirmation) {
        var act = acting.begin(confirmation.getAct());
        Findings.refuse(ReportRules.onlyReported("consignee", confirmation.getConsignee() != null, act));
        var lines =
                confirmation.getLines() == null || confirmation.getLines().isEmpty() ? null : confirmation.getLines();
        Findings.refuse(ReportRules.onlyReported("lines", lines != null, act));
        if (confirmation.getConsignee() != null) {
            openShipment(keys.derive(key, "open"), orderOf(shipmentNumber, confirmation));
        }
        if (lines != null) {
            pickLots(shipmentNumber, keys.derive(key, "pick"), pickOf(confirmation));
        }
        return act.isReport() ? spending.spendWhatCanBe(shipmentNumber, act) : spending.spend(shipmentNumber, act);
    }

    private static ShipmentOrderJson orderOf(String shipmentNumber, ConfirmationJson confirmation) {
        return new ShipmentOrderJson()
                .shipmentNumber(shipmentNumber)
                .consignee(confirmation.getConsignee())
                .act(confirmation.getAct());
    }

    private static PickOrderJson pickOf(ConfirmationJson confirmation) {
        ActJson act = confirmation.getAct();
        return new PickOrderJson().lines(confirmation.getLines()).act(act);
    }
}
