package org.lotline.shipping.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.LotsApi;
import org.lotline.contracts.shipping.model.FinishedLotJson;
import org.lotline.contracts.shipping.model.FinishedLotsJson;
import org.lotline.contracts.shipping.model.ScrapOrderJson;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.lot.FinishedGoods;
import org.lotline.shipping.lot.ScrappingLots;

/** Finished goods over REST. */
public class LotsResource implements LotsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final FinishedGoods goods;
    private final ScrappingLots scrapping;
    private final Gate gate;

    LotsResource(OnceOnly once, ActContexts acting, FinishedGoods goods, ScrappingLots scrapping, Gate gate) {
        this.once = once;
        this.acting = acting;
        this.goods = goods;
        this.scrapping = scrapping;
        this.gate = gate;
    }

    @Override
    public RestResponse<FinishedLotsJson> findLots(String number) {
        var lots = goods.named(number);
        var holds = gate.holdsOn(lots.stream().map(stock -> stock.lot().lotId()).toList());
        return RestResponse.ok(new FinishedLotsJson()
                .holds(HoldMapping.knownOf(holds))
                .lots(lots.stream()
                        .map(stock -> modelOf(stock)
                                .onHold(HoldMapping.modelOf(holds.of(stock.lot().lotId()))))
                        .toList()));
    }

    @Override
    public RestResponse<FinishedLotJson> scrapLot(UUID lotId, String idempotencyKey, ScrapOrderJson order) {
        return once.perform("scrapLot", idempotencyKey, List.of(lotId, order), FinishedLotJson.class, () -> {
            var quantity = Quantities.quantityOf(order.getQuantity(), "quantity");
            var stock = scrapping.scrap(lotId, quantity, order.getReason(), acting.begin(order.getAct()));
            return RestResponse.status(RestResponse.Status.CREATED, modelOf(stock));
        });
    }

    private static FinishedLotJson modelOf(FinishedGoods.Stock stock) {
        var lot = stock.lot();
        return new FinishedLotJson()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .item(Quantities.modelOf(lot.item()))
                .onHand(Quantities.modelOf(stock.onHand()))
                .reserved(Quantities.modelOf(stock.reserved()))
                .available(Quantities.modelOf(stock.available()))
                .location(lot.location())
                .owner(lot.owner());
    }
}
