package org.lotline.goinglive.run;

import java.io.Serial;

/** An import that could not begin, or that broke off; the message says why and what to do. */
public final class NothingImported extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public NothingImported(String message) {
        super(message);
    }

    /** For what somebody else has said already. */
    public NothingImported(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
