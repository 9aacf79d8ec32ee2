package org.lotline.trace.neo4j;

import org.jspecify.annotations.Nullable;

/**
 * An event says a fact, or takes one back, that is known with another kind or between other things: the same event id was
 * used for two events, or a void doesn't carry what it voids. Nothing is written.
 */
public final class ContradictoryFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContradictoryFactException(@Nullable Throwable cause) {
        super("It contradicts a fact of that key which is known with another kind or between other things.", cause);
    }
}
