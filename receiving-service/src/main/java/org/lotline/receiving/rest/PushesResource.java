package org.lotline.receiving.rest;

import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.PushesApi;
import org.lotline.contracts.receiving.model.PushAnswerJson;
import org.lotline.contracts.receiving.model.PushJson;
import org.lotline.receiving.push.TakingPushes;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** Pushes over REST. */
public class PushesResource implements PushesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final TakingPushes taking;
    private final PushMapping mapping;

    PushesResource(OnceOnly once, ActContexts acting, TakingPushes taking, PushMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.taking = taking;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<PushAnswerJson> push(String idempotencyKey, PushJson body) {
        var push = PushMapping.pushOf(body);
        return once.perform(
                "push",
                idempotencyKey,
                body,
                PushAnswerJson.class,
                () -> taking.prepare(push, acting.begin(body.getAct())),
                resting -> RestResponse.ok(mapping.modelOf(taking.take(push, acting.begin(body.getAct()), resting))));
    }
}
