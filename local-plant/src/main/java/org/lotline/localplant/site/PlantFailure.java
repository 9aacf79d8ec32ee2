package org.lotline.localplant.site;

import java.io.Serial;

/** The plant can't be started or used; the message tells people what is wrong, where, and what to do instead. */
public final class PlantFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PlantFailure(String message) {
        super(message);
    }

    public PlantFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
