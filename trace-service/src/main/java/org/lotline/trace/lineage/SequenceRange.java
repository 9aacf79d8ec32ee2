package org.lotline.trace.lineage;

/**
 * Sequences that follow each other.
 *
 * @param first the first one, inclusive
 * @param last the last one, inclusive
 */
public record SequenceRange(long first, long last) {

    public SequenceRange {
        if (last < first) {
            throw new IllegalArgumentException("a range ends where it starts or later, not at " + last + " < " + first);
        }
    }

    boolean contains(long sequence) {
        return first <= sequence && sequence <= last;
    }
}
