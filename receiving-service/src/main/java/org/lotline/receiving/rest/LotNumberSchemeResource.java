package org.lotline.receiving.rest;

import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.LotNumberSchemeApi;
import org.lotline.contracts.receiving.model.LotNumberSchemeChangeJson;
import org.lotline.contracts.receiving.model.LotNumberSchemeJson;
import org.lotline.receiving.numbering.ChosenScheme;
import org.lotline.receiving.numbering.LotNumbering;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** The lot-number scheme over REST. */
public class LotNumberSchemeResource implements LotNumberSchemeApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final LotNumbering numbering;

    LotNumberSchemeResource(OnceOnly once, ActContexts acting, LotNumbering numbering) {
        this.once = once;
        this.acting = acting;
        this.numbering = numbering;
    }

    @Override
    public RestResponse<LotNumberSchemeJson> getLotNumberScheme() {
        return RestResponse.ok(modelOf(numbering.chosen()));
    }

    @Override
    public RestResponse<LotNumberSchemeJson> setLotNumberScheme(
            String idempotencyKey, LotNumberSchemeChangeJson change) {
        return once.perform("setLotNumberScheme", idempotencyKey, change, LotNumberSchemeJson.class, () -> {
            var act = acting.begin(change.getAct());
            return RestResponse.ok(modelOf(numbering.choose(change.getTemplate(), change.getReason(), act)));
        });
    }

    private LotNumberSchemeJson modelOf(ChosenScheme chosen) {
        return new LotNumberSchemeJson()
                .template(chosen.template)
                .example(numbering.exampleOf(chosen))
                .changedAt(chosen.recordedAt)
                .changedBy(chosen.recordedBy)
                .reason(chosen.reason);
    }
}
