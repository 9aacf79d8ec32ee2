package org.lotline.goinglive.plant;

import com.fasterxml.jackson.databind.JsonNode;
import org.lotline.goinglive.row.RowProblem;

/**
 * What a service says.
 *
 * @param body of JSON; of a refusal its problem document
 * @param replayed it was done before under this Idempotency-Key
 */
public record Answer(int status, JsonNode body, boolean replayed) {

    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    public boolean isDone() {
        return status / 100 == 2;
    }

    /** Done now, not before. */
    public boolean isNew() {
        return status == CREATED && !replayed;
    }

    public boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** Why it was refused, and the way out. */
    public RowProblem problem() {
        return problem(body, "HTTP %d".formatted(status));
    }

    /** The same of a problem document within an answer. */
    public static RowProblem problem(JsonNode document, String otherwise) {
        var field = document.path("fields").path(0);
        var detail = document.path("detail").asText(document.path("title").asText(otherwise));
        var reason = field.path("detail")
                .asText(field.path("reason").asText(field.path("message").asText("")));
        return new RowProblem(
                field.path("field").asText(document.path("field").asText("")),
                reason.isEmpty() || detail.contains(reason) ? detail : detail + " " + reason,
                document.path("wayOut").asText(""));
    }
}
