package org.lotline.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Problems that are found before REST comes in. */
@Singleton
class RouteProblems {

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    /** Answers, unless somebody has begun to. */
    Future<Void> answer(RoutingContext context, ProblemException problem) {
        return answer(context.response(), problem, context.request().path());
    }

    /** Answers what is no request as HTTP has it; no other can be believed to begin after it, so that the connection is closed. */
    void refuse(HttpServerRequest request, ProblemException problem) {
        var path = request.decoderResult().isSuccess() ? request.path() : null;
        answer(request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE), problem, path)
                .onComplete(told -> request.connection().close());
    }

    private Future<Void> answer(HttpServerResponse response, ProblemException problem, @Nullable String path) {
        if (response.headWritten()) {
            return Future.succeededFuture();
        }
        var pause = problem.retryAfter();
        if (pause != null) {
            response.putHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
        }
        return response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", Answers.PROBLEM_JSON.toString())
                .end(document(problem, path));
    }

    /**
     * Answers a sender that may still be writing and does not read meanwhile: what it sends is let in and thrown away, and beyond
     * {@code atMost} bytes the connection is closed, whether the answer was read or not.
     */
    void refuse(RoutingContext context, ProblemException problem, long atMost) {
        var request = context.request();
        request.handler(chunk -> {
            if (request.bytesRead() > atMost) {
                request.connection().close();
            }
        });
        answer(context, problem);
        request.resume();
    }

    private String document(ProblemException problem, @Nullable String path) {
        try {
            return json.writeValueAsString(Answers.document(problem, path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
