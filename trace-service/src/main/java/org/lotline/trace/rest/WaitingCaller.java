package org.lotline.trace.rest;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.lotline.trace.neo4j.Asker;
import org.lotline.trace.neo4j.BudgetSettings;

/**
 * The caller of the request that this thread answers: a large answer is held until it has gone out, be it whole or not. Who takes
 * longer to read it than a question may take is cut off, for others wait; an answer that ends early is no JSON.
 */
@ApplicationScoped
class WaitingCaller implements Asker {

    private static final Logger LOG = Logger.getLogger(WaitingCaller.class);
    private static final String TURN = WaitingCaller.class.getName();

    private final CurrentVertxRequest current;
    private final BudgetSettings settings;
    private final Vertx vertx;

    WaitingCaller(CurrentVertxRequest current, BudgetSettings settings, Vertx vertx) {
        this.current = current;
        this.settings = settings;
        this.vertx = vertx;
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }

    @Override
    public boolean hasTurn() {
        return request().filter(request -> request.get(TURN) != null).isPresent();
    }

    @Override
    public void keepTurn(Runnable end) {
        request().ifPresentOrElse(request -> keepTurn(request, end), end);
    }

    private void keepTurn(RoutingContext request, Runnable end) {
        var open = new AtomicBoolean(true);
        Runnable once = () -> {
            if (open.compareAndSet(true, false)) {
                request.remove(TURN);
                end.run();
            }
        };
        var timer = vertx.setTimer(settings.time().toMillis(), over -> {
            cutOff(request);
            once.run();
        });
        request.put(TURN, true);
        request.addEndHandler(sent -> {
            vertx.cancelTimer(timer);
            once.run();
        });
        if (request.response().closed()) {
            once.run(); // who asked had gone before, and nobody tells of that again
        }
    }

    private static void cutOff(RoutingContext request) {
        if (!request.response().ended() && !request.response().closed()) {
            LOG.warnf(
                    "A large answer isn't sent in the time that one may take (lotline.trace.budget.time), so it is cut off: %s",
                    request.request().path());
            request.response().reset();
        }
    }
}
