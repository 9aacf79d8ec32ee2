package org.lotline.runtime.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A body that comes slowly keeps no thread waiting. JSON is collected before an operation is given a thread; a document (a
 * scanned certificate) is read by its operation as it comes, by a few at a time. Whoever has not sent all of it in time
 * is answered 408 and the connection is closed. The framework alone gives every sender a thread of its own for as long as it
 * likes: two hundred that sent a byte a second stopped a service for all others.
 */
@Singleton
class BodyArrival {

    private final long limit;
    private final Duration patience;
    private final Semaphore uploads;
    private final RouteProblems problems;

    /**
     * @param patience the time from the head of a request to the end of its body
     * @param uploads how many documents are read at once
     */
    BodyArrival(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "lotline.body.patience") Duration patience,
            @ConfigProperty(name = "lotline.body.uploads") int uploads,
            RouteProblems problems) {
        this.limit = limit.asLongValue();
        this.patience = patience;
        this.uploads = new Semaphore(uploads);
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::arrive);
    }

    private void arrive(RoutingContext context) {
        var request = context.request();
        if (request.isEnded() || !hasBody(request.headers())) {
            context.next();
            return;
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            refuse(context, Problems.encodedBody(encoding));
            return;
        }
        request.connection().exceptionHandler(failure -> broken(context, failure));
        var timer = context.vertx().setTimer(patience.toMillis(), late -> tooSlow(context));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            request.connection().exceptionHandler(null);
        });
        if (isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            collect(context, timer);
        } else {
            upload(context);
        }
    }

    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static boolean isJson(@Nullable String type) {
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    /** The time ends with the body: a request that is paused while its operation works never counts as ended. */
    private void collect(RoutingContext context, long timer) {
        var body = Buffer.buffer();
        var request = context.request();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else {
                refuse(context, Problems.tooLarge(limit));
            }
        });
        request.endHandler(complete -> {
            context.vertx().cancelTimer(timer);
            if (!context.response().headWritten()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        request.resume();
    }

    private void upload(RoutingContext context) {
        if (!uploads.tryAcquire()) {
            refuse(context, Problems.manyUploads());
            return;
        }
        var released = new AtomicBoolean();
        context.addEndHandler(ended -> {
            if (released.compareAndSet(false, true)) {
                uploads.release();
            }
        });
        context.next();
    }

    private void refuse(RoutingContext context, ProblemException problem) {
        problems.refuse(context, problem, BodyLimit.DISCARDED * limit);
    }

    /** The server closes the connection right after, and would throw away what it had not sent. */
    private void broken(RoutingContext context, Throwable failure) {
        var request = context.request();
        var hungUp = failure instanceof IOException;
        if (!hungUp && !request.isEnded() && request.connection() instanceof HttpServerConnection connection) {
            problems.answer(context, Problems.brokenBody());
            connection.channelHandlerContext().flush();
        }
    }

    /** An operation that reads it gets an I/O error, as when the sender had hung up. */
    private void tooSlow(RoutingContext context) {
        if (!context.request().isEnded()) {
            problems.answer(context, Problems.bodyTooSlow(patience))
                    .onComplete(told -> context.request().connection().close());
        }
    }
}
