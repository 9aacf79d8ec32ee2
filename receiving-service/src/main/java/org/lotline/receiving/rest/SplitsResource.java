package org.lotline.receiving.rest;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.SplitsApi;
import org.lotline.contracts.receiving.model.SplitJson;
import org.lotline.contracts.receiving.model.SplitOrderJson;
import org.lotline.contracts.receiving.model.SplitPartJson;
import org.lotline.receiving.lot.SplittingLots;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Splits over REST. */
public class SplitsResource implements SplitsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final SplittingLots splitting;
    private final LotMapping mapping;

    SplitsResource(OnceOnly once, ActContexts acting, SplittingLots splitting, LotMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.splitting = splitting;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<SplitJson> splitLot(UUID lotId, String idempotencyKey, SplitOrderJson order) {
        return once.perform("splitLot", idempotencyKey, List.of(lotId, order), SplitJson.class, () -> {
            var parts = IntStream.range(0, order.getParts().size())
                    .mapToObj(index -> partOf(order.getParts().get(index), index))
                    .toList();
            return RestResponse.status(
                    RestResponse.Status.CREATED, modelOf(splitting.split(lotId, parts, acting.begin(order.getAct()))));
        });
    }

    private static SplittingLots.Part partOf(SplitPartJson part, int index) {
        return new SplittingLots.Part(
                Quantities.quantityOf(part.getQuantity(), "parts[%d].quantity".formatted(index)),
                part.getLotNumber(),
                part.getLocation());
    }

    private SplitJson modelOf(SplittingLots.Split split) {
        return new SplitJson()
                .lotId(split.lot().lotId)
                .lotNumber(split.lot().lotNumber)
                .onHand(Quantities.modelOf(split.onHand()))
                .parts(mapping.modelsOfNew(split.parts()));
    }
}
