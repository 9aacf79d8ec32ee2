package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lotline.contracts.receiving.api.SuppliersApi;
import org.lotline.contracts.receiving.model.SupplierDefinitionJson;
import org.lotline.contracts.receiving.model.SupplierJson;
import org.lotline.contracts.receiving.model.SupplierPageJson;
import org.lotline.material.Unit;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** A resource of the real contract; some codes go wrong on purpose. */
@ApplicationScoped
class TestedSuppliers implements SuppliersApi {

    private static final ProblemType TAKEN = new ProblemType("supplier-taken", "Taken", 409);

    /** Than lotline.body.patience of these tests. */
    private static final long LONGER_THAN_A_BODY_MAY_TAKE = 9_000_000_000L;

    private final OnceOnly onceOnly;
    private final ActContexts acting;
    private final DefiningSuppliers suppliers;

    TestedSuppliers(OnceOnly onceOnly, ActContexts acting, DefiningSuppliers suppliers) {
        this.onceOnly = onceOnly;
        this.acting = acting;
        this.suppliers = suppliers;
    }

    @Override
    public RestResponse<SupplierJson> defineSupplier(String code, String key, SupplierDefinitionJson definition) {
        return onceOnly.perform("defineSupplier", key, definition, SupplierJson.class, () -> define(code, definition));
    }

    private RestResponse<SupplierJson> define(String code, SupplierDefinitionJson definition) {
        suppliers.define(code, acting.begin(null));
        goWrong(code);
        var supplier = new SupplierJson().code(code).name(definition.getName());
        return ResponseBuilder.<SupplierJson>create(201)
                .entity(supplier)
                .location(URI.create("/suppliers/" + code))
                .build();
    }

    private static void goWrong(String code) {
        switch (code) {
            case "TAKEN" -> throw new ProblemException(TAKEN, "Taken.", "Take another.", List.of());
            case "BUG" -> throw new IllegalStateException("secret detail");
            case "DEAD" -> throw new DatabaseException(new SQLException("deadlock detected", "40P01"));
            case "BARS" -> Unit.of("bars");
            case "SLOW" -> LockSupport.parkNanos(300_000_000);
            case "LONG" -> LockSupport.parkNanos(LONGER_THAN_A_BODY_MAY_TAKE);
            default -> {}
        }
    }

    @Override
    public RestResponse<SupplierJson> getSupplier(String code) {
        return RestResponse.notFound();
    }

    @Override
    public RestResponse<SupplierPageJson> listSuppliers(Integer limit, String after) {
        var suppliers = "UNWRITABLE".equals(after) ? new Unwritable() : List.<SupplierJson>of();
        return RestResponse.ok(new SupplierPageJson().suppliers(suppliers).truncated(false));
    }

    /** What is made only as it is written, and can't be. */
    private static final class Unwritable extends AbstractList<SupplierJson> {

        @Override
        public SupplierJson get(int at) {
            throw new IllegalStateException("secret detail");
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
