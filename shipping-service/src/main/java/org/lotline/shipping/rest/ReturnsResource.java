package org.lotline.shipping.rest;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.ReturnsApi;
import org.lotline.contracts.shipping.model.GoodsReturnPage;
import org.lotline.contracts.shipping.model.ReturnOrder;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.goodsreturn.FindingReturns;
import org.lotline.shipping.goodsreturn.GoodsReturn;
import org.lotline.shipping.goodsreturn.HoldingReturns;
import org.lotline.shipping.goodsreturn.NewReturn;
import org.lotline.shipping.goodsreturn.ReturningGoods;

/** Returns over REST. */
public class ReturnsResource implements ReturnsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final HoldingReturns holding;
    private final ReturningGoods returning;
    private final FindingReturns finding;

    ReturnsResource(
            OnceOnly once,
            ActContexts acting,
            HoldingReturns holding,
            ReturningGoods returning,
            FindingReturns finding) {
        this.once = once;
        this.acting = acting;
        this.holding = holding;
        this.returning = returning;
        this.finding = finding;
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.GoodsReturn> returnGoods(
            String idempotencyKey, ReturnOrder order) {
        return once.perform(
                "returnGoods",
                idempotencyKey,
                order,
                org.lotline.contracts.shipping.model.GoodsReturn.class,
                () -> holding.hold(returnOf(order), idempotencyKey),
                held -> {
                    var back = returning.take(held, acting.begin(order.getAct()));
                    return Answers.defined(modelOf(back), true, "returns", back.returnId.toString());
                });
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.GoodsReturn> getReturn(UUID returnId) {
        return RestResponse.ok(modelOf(Answers.found(GoodsReturn.findByIdOptional(returnId), "return", returnId)));
    }

    @Override
    public RestResponse<GoodsReturnPage> listReturns(String shipmentNumber, Integer limit, String after) {
        var rows = finding.behind(Optional.ofNullable(shipmentNumber), Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, back -> back.returnId.toString());
        return RestResponse.ok(new GoodsReturnPage()
                .returns(page.rows().stream().map(ReturnsResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static NewReturn returnOf(ReturnOrder order) {
        return new NewReturn(
                order.getShipmentNumber(),
                order.getLot(),
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                order.getReason(),
                Optional.ofNullable(order.getLotNumber()),
                order.getLocation());
    }

    private static org.lotline.contracts.shipping.model.GoodsReturn modelOf(GoodsReturn back) {
        return new org.lotline.contracts.shipping.model.GoodsReturn()
                .returnId(back.returnId)
                .shipmentId(back.shipmentId)
                .shipmentNumber(back.shipmentNumber)
                .shippedLotId(back.shippedLotId)
                .shippedLotNumber(back.shippedLotNumber)
                .lotId(back.lotId)
                .lotNumber(back.lotNumber)
                .item(Quantities.modelOf(back.item()))
                .quantity(Quantities.modelOf(back.quantity()))
                .reason(back.reason)
                .location(back.location)
                .holdId(back.holdId)
                .holdNumber(back.holdNumber)
                .occurredAt(back.occurredAt)
                .recordedAt(back.recordedAt)
                .recordedBy(back.recordedBy)
                .performedBy(back.performedBy);
    }
}
