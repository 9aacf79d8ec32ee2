package org.lotline.shipping.rest;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.ReturnsApi;
import org.lotline.contracts.shipping.model.GoodsReturnJson;
import org.lotline.contracts.shipping.model.GoodsReturnPageJson;
import org.lotline.contracts.shipping.model.ReturnOrderJson;
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
    public RestResponse<GoodsReturnJson> returnGoods(String idempotencyKey, ReturnOrderJson order) {
        return once.perform(
                "returnGoods",
                idempotencyKey,
                order,
                GoodsReturnJson.class,
                () -> holding.hold(returnOf(order), idempotencyKey),
                held -> {
                    var back = returning.take(held, acting.begin(order.getAct()));
                    return Answers.defined(
                            GoodsReturnMapping.INSTANCE.modelOf(back), true, "returns", back.returnId.toString());
                });
    }

    @Override
    public RestResponse<GoodsReturnJson> getReturn(UUID returnId) {
        return RestResponse.ok(GoodsReturnMapping.INSTANCE.modelOf(
                Answers.found(GoodsReturn.findByIdOptional(returnId), "return", returnId)));
    }

    @Override
    public RestResponse<GoodsReturnPageJson> listReturns(String shipmentNumber, Integer limit, String after) {
        var rows = finding.behind(Optional.ofNullable(shipmentNumber), Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, back -> back.returnId.toString());
        return RestResponse.ok(new GoodsReturnPageJson()
                .returns(page.rows().stream()
                        .map(GoodsReturnMapping.INSTANCE::modelOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static NewReturn returnOf(ReturnOrderJson order) {
        return new NewReturn(
                order.getShipmentNumber(),
                order.getLot(),
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                order.getReason(),
                Optional.ofNullable(order.getLotNumber()),
                order.getLocation());
    }
}
