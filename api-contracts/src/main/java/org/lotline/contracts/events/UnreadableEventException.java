package org.lotline.contracts.events;

import org.jspecify.annotations.Nullable;

/** A payload that is not what its type says. The message tells what is wrong with it. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
