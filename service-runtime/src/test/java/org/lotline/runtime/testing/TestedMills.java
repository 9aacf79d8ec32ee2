package org.lotline.runtime.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.lotline.contracts.receiving.api.MillsApi;
import org.lotline.contracts.receiving.model.MillDefinitionJson;
import org.lotline.contracts.receiving.model.MillJson;
import org.lotline.contracts.receiving.model.MillPageJson;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.DerivedKeys;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Asks others before it defines a mill; {@code SLOW-MILL} takes its time to ask, {@code FIRST-REFUSED} is refused once. */
@ApplicationScoped
class TestedMills implements MillsApi {

    private static final ProblemType REFUSED = new ProblemType("mill-refused", "Refused", 409);

    private final OnceOnly onceOnly;
    private final DerivedKeys keys;
    private final Preparations preparations;
    private final ActContexts acting;
    private final DefiningSuppliers suppliers;
    private final AtomicBoolean refused = new AtomicBoolean();

    TestedMills(
            OnceOnly onceOnly,
            DerivedKeys keys,
            Preparations preparations,
            ActContexts acting,
            DefiningSuppliers suppliers) {
        this.onceOnly = onceOnly;
        this.keys = keys;
        this.preparations = preparations;
        this.acting = acting;
        this.suppliers = suppliers;
    }

    @Override
    public RestResponse<MillJson> defineMill(String code, String key, MillDefinitionJson definition) {
        return onceOnly.perform(
                "defineMill",
                key,
                definition,
                MillJson.class,
                () -> ask(code, key, definition),
                asked -> define(code, asked));
    }

    private String ask(String code, String key, MillDefinitionJson definition) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a transaction waits for others");
        }
        var derived = keys.derive(key, "ask " + definition.getName());
        preparations.asked(code, derived);
        if (code.equals("SLOW-MILL")) {
            LockSupport.parkNanos(300_000_000);
        }
        return derived;
    }

    private RestResponse<MillJson> define(String code, String asked) {
        suppliers.define(code, acting.begin(null));
        if (code.equals("FIRST-REFUSED") && !refused.getAndSet(true)) {
            throw new ProblemException(REFUSED, "Refused.", "Come again.");
        }
        return RestResponse.status(Status.CREATED, new MillJson().code(code).name(asked));
    }

    @Override
    public RestResponse<MillJson> getMill(String code) {
        return RestResponse.notFound();
    }

    @Override
    public RestResponse<MillPageJson> listMills(Integer limit, String after) {
        return RestResponse.ok(new MillPageJson().mills(List.of()).truncated(false));
    }
}
