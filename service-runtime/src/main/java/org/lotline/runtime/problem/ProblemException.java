package org.lotline.runtime.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.FieldProblemJson;

/** An expected error: answered as a problem document; the transaction that it leaves is rolled back. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String wayOut;
    private final transient List<FieldProblemJson> fields;
    private final @Nullable Duration retryAfter;

    /**
     * @param detail what happened here, as a sentence
     * @param wayOut what the caller can do about it, as a sentence
     * @param fields where it is: paths in the body, or names of parameters and headers
     */
    public ProblemException(ProblemType type, String detail, String wayOut, List<FieldProblemJson> fields) {
        this(type, detail, wayOut, fields, null);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            String wayOut,
            List<FieldProblemJson> fields,
            @Nullable Duration retryAfter) {
        super(detail);
        this.type = type;
        this.wayOut = wayOut;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /** The same where no field is to blame. */
    public ProblemException(ProblemType type, String detail, String wayOut) {
        this(type, detail, wayOut, List.of());
    }

    /** The same with a {@code Retry-After} header, in whole seconds. */
    public ProblemException retryAfter(Duration pause) {
        return new ProblemException(type, detail(), wayOut, fields, pause);
    }

    /** One field and what is wrong with it, as a clause such as "is not defined". */
    public static FieldProblemJson field(String field, String message) {
        return new FieldProblemJson().field(field).message(message);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public String wayOut() {
        return wayOut;
    }

    public List<FieldProblemJson> fields() {
        return fields;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
