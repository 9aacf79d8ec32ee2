package org.lotline.trace.lineage;

import org.jspecify.annotations.Nullable;

/** The graph stands elsewhere on the partition than the projector believes; read where it stands and go on from there. */
public final class PositionMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PositionMovedException(TopicPosition expected, @Nullable TopicPosition actual) {
        super("The graph stands at %s, not at %s: another projector has written, or the topic is another one."
                .formatted(actual == null ? "no offset yet" : actual, expected));
    }
}
