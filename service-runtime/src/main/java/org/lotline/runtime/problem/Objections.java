package org.lotline.runtime.problem;

import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.shared.model.FieldProblemJson;

/** What speaks against a request: all of it is told at once, under the kind of the first. */
public final class Objections {

    private final List<FieldProblemJson> fields = new ArrayList<>();
    private ProblemType kind = ProblemType.INVALID_REQUEST;
    private String detail = "";
    private String wayOut = "";

    /** @param field the path in the body */
    public void add(ProblemType problem, String field, String message, String wayOutOfIt) {
        if (fields.isEmpty()) {
            kind = problem;
            detail = message;
            wayOut = wayOutOfIt;
        }
        fields.add(ProblemException.field(field, message));
    }

    /** @throws ProblemException if there is any */
    public void refuseIfAny() {
        if (!fields.isEmpty()) {
            throw new ProblemException(kind, detail, wayOut, List.copyOf(fields));
        }
    }
}
