package org.lotline.trace.lineage;

import java.util.UUID;

/** A source gives a sequence to another event than before: its database is older than the graph, which must be rebuilt. */
public final class SourceRestoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceRestoredException(String source, long sequence, UUID known, UUID now) {
        super(
                "%s gives sequence %d to event %s, and the graph knows it as event %s: its database was restored to an earlier state. Rebuild the graph from the topics."
                        .formatted(source, sequence, now, known));
    }
}
