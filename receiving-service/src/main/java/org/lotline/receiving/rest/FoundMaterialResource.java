package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.FoundMaterialApi;
import org.lotline.contracts.receiving.model.FoundMaterialJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.receiving.lot.ReportingFoundMaterial;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** Found material over REST. */
public class FoundMaterialResource implements FoundMaterialApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ReportingFoundMaterial reporting;
    private final LotMapping mapping;

    FoundMaterialResource(OnceOnly once, ActContexts acting, ReportingFoundMaterial reporting, LotMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.reporting = reporting;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<LotJson> reportFoundMaterial(String idempotencyKey, FoundMaterialJson wanted) {
        return once.perform("reportFoundMaterial", idempotencyKey, wanted, LotJson.class, () -> {
            var stated = LotMapping.statedLotOf(
                    wanted.getItem(), wanted.getQuantity(), null, null, wanted.getLocation(), null, null, null, null);
            var lot = reporting.report(stated, wanted.getNote(), acting.begin(wanted.getAct()));
            return RestResponse.status(
                    RestResponse.Status.CREATED,
                    mapping.modelsOfNew(List.of(lot)).getFirst());
        });
    }
}
