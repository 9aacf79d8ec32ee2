package org.lotline.trace.lineage;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer would rest on more facts than one question may read at once, or take longer than one may; others go on. */
public final class QuestionTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long facts;
    private final long nodes;
    private final @Nullable Duration time;

    /**
     * @param facts how many a question may read
     * @param nodes how many its walk has reached; 0 if it was no walk that was too large
     */
    public QuestionTooLargeException(long facts, long nodes) {
        super("A question may read %,d facts; the walk has reached %,d nodes".formatted(facts, nodes));
        this.facts = facts;
        this.nodes = nodes;
        this.time = null;
    }

    private QuestionTooLargeException(Duration time) {
        super("A question may take %s".formatted(time));
        this.facts = 0;
        this.nodes = 0;
        this.time = time;
    }

    /** @param time that a question may take */
    public static QuestionTooLargeException tooLong(Duration time) {
        return new QuestionTooLargeException(time);
    }

    public long facts() {
        return facts;
    }

    public long nodes() {
        return nodes;
    }

    /** How long a question may take, if it was refused for that. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }
}
