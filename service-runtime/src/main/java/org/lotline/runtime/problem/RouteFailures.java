package org.lotline.runtime.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What fails at a route, before REST comes in or beside it, is answered as REST answers. The framework's own handler, the last
 * one, answers with nothing, or with a stack.
 */
@Singleton
class RouteFailures {

    private static final Logger LOG = Logger.getLogger(RouteFailures.class);

    private static final int BEFORE_THE_FRAMEWORK = Integer.MAX_VALUE - 1;
    private static final int NOT_READABLE = 400;
    private static final int NOT_THERE = 404;
    private static final int OURS = 500;

    private final RouteProblems problems;

    RouteFailures(RouteProblems problems) {
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        // What came too late or broken was answered already, and whoever was reading it finds nobody to answer.
        if (context.response().ended()) {
            return;
        }
        if (context.response().headWritten() || isOfAFile(context)) {
            context.next();
            return;
        }
        var failure = context.failure();
        problems.answer(context, failure == null ? byStatus(context, null) : problem(context, failure));
    }

    /** Such as a part of a file of Swagger UI that it doesn't have: the framework's status is the answer. */
    private static boolean isOfAFile(RoutingContext context) {
        var status = context.statusCode();
        return context.failure() == null && status > NOT_READABLE && status < OURS && status != NOT_THERE;
    }

    private static ProblemException problem(RoutingContext context, Throwable failure) {
        return switch (failure) {
            case ProblemException expected -> expected;
            case AuthenticationFailedException _ -> Problems.badToken();
            case UnauthorizedException _ -> Problems.noToken();
            case ForbiddenException _ -> Problems.forbidden();
            case RejectedExecutionException _ -> Problems.unavailable("All threads are at work.");
            default -> byStatus(context, failure);
        };
    }

    private static ProblemException byStatus(RoutingContext context, @Nullable Throwable failure) {
        var status = context.statusCode();
        if (status == NOT_THERE) {
            return Problems.noSuchPath(context.request().uri());
        }
        if (status < NOT_READABLE || status >= OURS) {
            return ours(failure);
        }
        return Problems.noHttp("The request can't be read.");
    }

    private static ProblemException ours(@Nullable Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.logf(failure instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR, failure, "Error %s", id);
        return Problems.internal(id);
    }
}
