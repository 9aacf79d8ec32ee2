package org.lotline.runtime.peer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.problem.Problems;

/**
 * An answer of another service that is no success.
 *
 * @param service which
 * @param response what it answered
 */
record PeerAnswer(String service, Response response) {

    private static final int SERVER_ERROR = 500;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

    /** As our caller is told it: a refusal in the words of the service, anything else as 503. */
    ProblemException problem() {
        var said = said();
        if (isOurs()) {
            return Problems.unavailable("The %s service can't answer now: status %d.%s"
                    .formatted(
                            service,
                            response.getStatus(),
                            said.map(problem -> " " + problem.getDetail()).orElse("")));
        }
        return said.map(this::refusal)
                .orElseGet(() -> Problems.unavailable(
                        "The %s service answers with status %d.".formatted(service, response.getStatus())));
    }

    /** Our token, not our caller's, was refused with 401 and 403: nothing that our caller could mend. */
    private boolean isOurs() {
        return response.getStatus() >= SERVER_ERROR
                || response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                || response.getStatus() == Response.Status.FORBIDDEN.getStatusCode();
    }

    private ProblemException refusal(ProblemJson said) {
        var fields = Optional.ofNullable(said.getFields()).orElse(List.<FieldProblemJson>of());
        var refusal = new ProblemException(typeOf(said), said.getDetail(), said.getWayOut(), fields);
        return retryAfter().map(refusal::retryAfter).orElse(refusal);
    }

    private Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    private ProblemType typeOf(ProblemJson said) {
        var path = said.getType().getPath();
        return new ProblemType(path.substring(path.lastIndexOf('/') + 1), said.getTitle(), response.getStatus());
    }

    /** Empty if it is no problem document, or not a whole one. */
    private Optional<ProblemJson> said() {
        try {
            return Optional.ofNullable(response.readEntity(ProblemJson.class)).filter(PeerAnswer::isWhole);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(ProblemJson said) {
        return said.getType() != null
                && said.getType().getPath() != null
                && said.getTitle() != null
                && said.getDetail() != null
                && said.getWayOut() != null;
    }
}
