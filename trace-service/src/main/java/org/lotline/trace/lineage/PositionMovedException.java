package org.lotline.trace.lineage;

/** The graph stands elsewhere in the source than the writer believes; look where it stands and go on from there. */
public final class PositionMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PositionMovedException(SourcePosition expected, SourcePosition actual) {
        super("The graph stands at %s, not at %s: another projector has written.".formatted(actual, expected));
    }
}
