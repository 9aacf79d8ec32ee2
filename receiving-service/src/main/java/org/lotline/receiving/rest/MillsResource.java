package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.MillsApi;
import org.lotline.contracts.receiving.model.MillDefinitionJson;
import org.lotline.contracts.receiving.model.MillJson;
import org.lotline.contracts.receiving.model.MillPageJson;
import org.lotline.receiving.mill.DefiningMills;
import org.lotline.receiving.mill.Mill;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Mills over REST. */
public class MillsResource implements MillsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningMills defining;

    MillsResource(OnceOnly once, ActContexts acting, DefiningMills defining) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
    }

    @Override
    public RestResponse<MillJson> defineMill(String code, String idempotencyKey, MillDefinitionJson definition) {
        return once.perform("defineMill", idempotencyKey, List.of(code, definition), MillJson.class, () -> {
            var defined = defining.define(MillMapping.INSTANCE.definitionOf(code, definition), acting.begin(null));
            return Answers.defined(MillMapping.INSTANCE.modelOf(defined.noun()), defined.isNew(), "mills", code);
        });
    }

    @Override
    public RestResponse<MillJson> getMill(String code) {
        return RestResponse.ok(MillMapping.INSTANCE.modelOf(Answers.found(Mill.findByIdOptional(code), "mill", code)));
    }

    @Override
    public RestResponse<MillPageJson> listMills(Integer limit, String after) {
        var rows = Mill.behind(after, limit + 1);
        var page = Page.of(rows, limit, mill -> mill.code);
        return RestResponse.ok(new MillPageJson()
                .mills(page.rows().stream().map(MillMapping.INSTANCE::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
