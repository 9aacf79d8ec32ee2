package org.lotline.trace.neo4j;

import java.time.Duration;
import org.lotline.trace.lineage.QuestionTooLargeException;

/** What one question may still read, and until when. One thread at a time. */
public final class Budget {

    private static final Duration FOREVER = Duration.ofDays(365);
    /** The clock is looked at once for so many facts. */
    private static final int SOME = 256;

    private final long facts;
    private final boolean last;
    private final Duration time;
    private final long began = System.nanoTime();
    private long left;

    /**
     * @param facts that it may read
     * @param last whether it is refused when that is spent, and so wants to know how large it is
     */
    public Budget(long facts, boolean last) {
        this(facts, last, FOREVER);
    }

    /** @param time that it may take from now on */
    public Budget(long facts, boolean last, Duration time) {
        this.facts = facts;
        this.last = last;
        this.time = time;
        this.left = facts;
    }

    /** For what reads a part of the graph that is bounded by itself. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE, true);
    }

    /** The same again, for a reading that is repeated. */
    Budget anew() {
        return new Budget(facts, last, time);
    }

    /**
     * Whether one fact more may be read.
     *
     * @throws QuestionTooLargeException if its time is over
     */
    public boolean takes() {
        if (left % SOME == 0) {
            requireTime();
        }
        return left-- > 0;
    }

    /** @throws QuestionTooLargeException if its time is over */
    public void requireTime() {
        if (System.nanoTime() - began >= time.toNanos()) {
            throw QuestionTooLargeException.tooLong(time);
        }
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
