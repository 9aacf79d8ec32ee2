package org.lotline.trace.lineage;

import java.util.UUID;

/** A sequence is claimed by two events: one of them is forged, or the source's database is older than the graph. */
public final class SourceRestoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final long sequence;
    private final UUID known;
    private final UUID now;

    /**
     * @param known the event that the graph, or this batch before the other, has at the sequence
     * @param now the other one
     */
    public SourceRestoredException(String source, long sequence, UUID known, UUID now) {
        super(
                "%s gives sequence %d to event %s, and the graph knows it as event %s: its database was restored to an earlier state, or forged records came first. Rebuild the graph: ./lotline rebuild --from sources"
                        .formatted(source, sequence, now, known));
        this.source = source;
        this.sequence = sequence;
        this.known = known;
        this.now = now;
    }

    public String source() {
        return source;
    }

    public long sequence() {
        return sequence;
    }

    /** The event that was there first. */
    public UUID known() {
        return known;
    }

    /** The event that claims the same sequence. */
    public UUID now() {
        return now;
    }
}
