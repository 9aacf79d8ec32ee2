package org.lotline.receiving.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.ShelfLifeApi;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.ShelfLifeJson;
import org.lotline.receiving.lot.RecordingShelfLife;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** Shelf lives over REST. */
public class ShelfLifeResource implements ShelfLifeApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final RecordingShelfLife recording;
    private final LotMapping mapping;

    ShelfLifeResource(OnceOnly once, ActContexts acting, RecordingShelfLife recording, LotMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.recording = recording;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<LotJson> recordShelfLife(UUID lotId, String idempotencyKey, ShelfLifeJson stated) {
        return once.perform("recordShelfLife", idempotencyKey, List.of(lotId, stated), LotJson.class, () -> {
            var act = acting.begin(stated.getAct());
            return RestResponse.ok(
                    mapping.modelOf(recording.record(lotId, stated.getExpiresOn(), stated.getReason(), act)));
        });
    }
}
