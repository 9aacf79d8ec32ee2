package org.lotline.runtime.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The largest body ({@code quarkus.http.limits.max-body-size}). The framework's own check answers 413 without a problem
 * document; so ours runs before it, and bodies of unknown length are counted while they are read.
 */
@Singleton
class BodyLimit {

    /** Beyond so many times the limit the connection is closed, whether the answer was read or not. */
    static final int DISCARDED = 4;

    private final long limit;
    private final RouteProblems problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, RouteProblems problems) {
        this.limit = limit.asLongValue();
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::checkLength);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 2).handler(BodyLimit::countOurselves);
    }

    private void checkLength(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            problems.refuse(request, Problems.tooLarge(limit), DISCARDED * limit);
        } else {
            request.next();
        }
    }

    private static void countOurselves(RoutingContext request) {
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        request.next();
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.hasEntity()) {
            request.setEntityStream(new CountedBody(request.getEntityStream(), limit));
        }
    }
}
