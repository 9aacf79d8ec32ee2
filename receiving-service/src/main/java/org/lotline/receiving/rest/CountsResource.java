package org.lotline.receiving.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.CountsApi;
import org.lotline.contracts.receiving.model.CountJson;
import org.lotline.contracts.receiving.model.CountOrderJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.receiving.lot.CountingLots;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Counts over REST. */
public class CountsResource implements CountsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final CountingLots counting;

    CountsResource(OnceOnly once, ActContexts acting, CountingLots counting) {
        this.once = once;
        this.acting = acting;
        this.counting = counting;
    }

    @Override
    public RestResponse<CountJson> countLot(UUID lotId, String idempotencyKey, CountOrderJson order) {
        return once.perform("countLot", idempotencyKey, List.of(lotId, order), CountJson.class, () -> {
            var counted = new CountingLots.CountedLot(
                    order.getFound().getValue(), order.getFound().getUnit(), order.getReason(), order.getLocation());
            return RestResponse.status(
                    RestResponse.Status.CREATED, modelOf(counting.count(lotId, counted, acting.begin(order.getAct()))));
        });
    }

    private static CountJson modelOf(CountingLots.Count count) {
        var what = count.what();
        return new CountJson()
                .countId(count.fact())
                .lotId(count.lot().lotId)
                .lotNumber(count.lot().lotNumber)
                .book(quantity(what.book(), what.unit()))
                .found(quantity(what.found(), what.unit()))
                .difference(quantity(what.difference(), what.unit()))
                .reason(what.reason())
                .location(what.location())
                .deviation(what.deviation())
                .onHand(Quantities.modelOf(count.onHand()))
                .occurredAt(count.occurredAt());
    }

    private static QuantityJson quantity(BigDecimal value, String unit) {
        return new QuantityJson().value(value).unit(unit);
    }
}
