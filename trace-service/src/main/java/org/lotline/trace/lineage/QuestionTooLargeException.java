package org.lotline.trace.lineage;

/** An answer would rest on more facts than one question may read at once; others go on. */
public final class QuestionTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long facts;
    private final long nodes;

    /**
     * @param facts how many a question may read
     * @param nodes how many its walk has reached; 0 if it was no walk that was too large
     */
    public QuestionTooLargeException(long facts, long nodes) {
        super("A question may read %,d facts; the walk has reached %,d nodes".formatted(facts, nodes));
        this.facts = facts;
        this.nodes = nodes;
    }

    public long facts() {
        return facts;
    }

    public long nodes() {
        return nodes;
    }
}
