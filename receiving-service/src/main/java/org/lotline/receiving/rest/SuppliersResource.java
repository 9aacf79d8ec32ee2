package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.SuppliersApi;
import org.lotline.contracts.receiving.model.SupplierDefinitionJson;
import org.lotline.contracts.receiving.model.SupplierJson;
import org.lotline.contracts.receiving.model.SupplierPageJson;
import org.lotline.receiving.supplier.DefiningSuppliers;
import org.lotline.receiving.supplier.Supplier;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Suppliers over REST. */
public class SuppliersResource implements SuppliersApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningSuppliers defining;

    SuppliersResource(OnceOnly once, ActContexts acting, DefiningSuppliers defining) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
    }

    @Override
    public RestResponse<SupplierJson> defineSupplier(
            String code, String idempotencyKey, SupplierDefinitionJson definition) {
        return once.perform("defineSupplier", idempotencyKey, List.of(code, definition), SupplierJson.class, () -> {
            var defined = defining.define(SupplierMapping.INSTANCE.definitionOf(code, definition), acting.begin(null));
            return Answers.defined(
                    SupplierMapping.INSTANCE.modelOf(defined.noun()), defined.isNew(), "suppliers", code);
        });
    }

    @Override
    public RestResponse<SupplierJson> getSupplier(String code) {
        return RestResponse.ok(
                SupplierMapping.INSTANCE.modelOf(Answers.found(Supplier.findByIdOptional(code), "supplier", code)));
    }

    @Override
    public RestResponse<SupplierPageJson> listSuppliers(Integer limit, String after) {
        var rows = Supplier.behind(after, limit + 1);
        var page = Page.of(rows, limit, supplier -> supplier.code);
        return RestResponse.ok(new SupplierPageJson()
                .suppliers(page.rows().stream()
                        .map(SupplierMapping.INSTANCE::modelOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
