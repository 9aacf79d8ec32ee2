package org.lotline.goinglive.mapping;

import java.io.Serial;

/** A mapping that can't be used: why, and what to do. */
public final class UnusableMapping extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnusableMapping(String message) {
        super(message);
    }
}
