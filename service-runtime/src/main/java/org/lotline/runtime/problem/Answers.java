package org.lotline.runtime.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.contracts.shared.model.ProblemJson;

/** Turns a {@link ProblemException} into the answer {@code application/problem+json}. */
@Singleton
class Answers {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final UriInfo uri;

    Answers(UriInfo uri) {
        this.uri = uri;
    }

    RestResponse<ProblemJson> with(ProblemException problem, String header, String value) {
        var answer = of(problem);
        answer.getHeaders().putSingle(header, value);
        return answer;
    }

    RestResponse<ProblemJson> of(ProblemException problem) {
        var document = document(problem, uri.getRequestUri().getRawPath());
        var answer = ResponseBuilder.<ProblemJson>create(problem.type().status())
                .entity(document)
                .type(PROBLEM_JSON);
        if (problem.type().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var pause = problem.retryAfter();
        return pause == null ? answer.build() : withRetryAfter(answer, pause);
    }

    private static RestResponse<ProblemJson> withRetryAfter(ResponseBuilder<ProblemJson> answer, Duration pause) {
        return answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds()))
                .build();
    }

    /**
     * The document itself, for those who answer before REST comes in.
     *
     * @param path what was asked for, as it was written; null where it can't be read
     */
    static ProblemJson document(ProblemException problem, @Nullable String path) {
        List<FieldProblemJson> fields = problem.fields();
        return new ProblemJson()
                .type(problem.type().uri())
                .title(problem.type().title())
                .status(problem.type().status())
                .detail(problem.detail())
                .instance(path)
                .wayOut(problem.wayOut())
                .fields(fields.isEmpty() ? null : fields);
    }
}
