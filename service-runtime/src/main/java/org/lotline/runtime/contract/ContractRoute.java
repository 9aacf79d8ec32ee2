package org.lotline.runtime.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the contract at {@code /q/openapi}: YAML as it was written, or JSON with {@code ?format=json}. The framework's own
 * document was refused: it parses the file and writes it anew, in another version of OpenAPI.
 */
@Singleton
class ContractRoute {

    /** Before the framework's own route. */
    private static final int FIRST = -1;

    private final ServedContract contract;

    ContractRoute(ServedContract contract) {
        this.contract = contract;
    }

    void routes(@Observes Router router) {
        router.get("/q/openapi").order(FIRST).handler(this::serve);
    }

    private void serve(RoutingContext request) {
        if ("json".equalsIgnoreCase(request.queryParams().get("format"))) {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(contract.document().toString());
        } else {
            request.response().putHeader("Content-Type", "application/yaml").end(Buffer.buffer(contract.yaml()));
        }
    }
}
