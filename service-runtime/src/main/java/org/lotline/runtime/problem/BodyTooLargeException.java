package org.lotline.runtime.problem;

import java.io.IOException;

/** A body without a Content-Length turned out to be larger than this service takes. */
public class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
