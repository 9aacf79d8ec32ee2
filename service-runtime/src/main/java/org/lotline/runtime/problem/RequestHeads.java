package org.lotline.runtime.problem;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A request whose head makes no sense reaches no route: Vert.x and Quarkus answer it with a status alone, by handlers that only
 * whoever makes the server can set, and Quarkus makes it. Vert.x tells its tracer of every request before it hands that one on;
 * ours gives the connection of such a request another handler. Refused: a server of our own (ports, tests and the graceful end
 * are Quarkus'), and reflection.
 */
@Singleton
class RequestHeads implements VertxOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(RequestHeads.class);

    /** Vert.x is made before what answers. */
    private final Instance<RouteProblems> problems;

    RequestHeads(Instance<RouteProblems> problems) {
        this.problems = problems;
    }

    @Override
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(any -> new Watch()));
    }

    /** It is the last one of its connection, so that nobody has to set the handlers back. */
    private void refuseOn(HttpServerConnection connection, ProblemException problem) {
        Handler<HttpServerRequest> refusal = request -> problems.get().refuse(request, problem);
        connection.handler(refusal);
        connection.invalidRequestHandler(refusal);
        connection.exceptionHandler(cause -> LOG.debugf("%s %s", problem.detail(), cause));
    }

    private final class Watch implements VertxTracer<Object, Object> {

        @Override
        public <R> @Nullable Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest http
                    && http.connection() instanceof HttpServerConnection connection) {
                HeadProblems.of(http).ifPresent(problem -> refuseOn(connection, problem));
            }
            return null;
        }
    }
}
