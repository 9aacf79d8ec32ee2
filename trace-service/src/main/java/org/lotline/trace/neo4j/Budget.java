package org.lotline.trace.neo4j;

import org.lotline.trace.lineage.QuestionTooLargeException;

/** What one question may still read. One thread at a time. */
public final class Budget {

    private final long facts;
    private final boolean last;
    private long left;

    /**
     * @param facts that it may read
     * @param last whether it is refused when that is spent, and so wants to know how large it is
     */
    Budget(long facts, boolean last) {
        this.facts = facts;
        this.last = last;
        this.left = facts;
    }

    /** For what reads a part of the graph that is bounded by itself. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE, true);
    }

    /** The same again, for a reading that is repeated. */
    Budget anew() {
        return new Budget(facts, last);
    }

    /** Whether one fact more may be read. */
    public boolean takes() {
        return left-- > 0;
    }

    /** Whether so many facts more may be read. */
    public boolean holds(long facts) {
        return left >= facts;
    }

    /** Whether a question is refused when it is spent, and so wants to know how large it is. */
    public boolean isLast() {
        return last;
    }

    /** @param nodes how many the walk has reached; 0 if it was no walk, or isn't refused yet */
    public QuestionTooLargeException spent(long nodes) {
        return new QuestionTooLargeException(facts, nodes);
    }
}
