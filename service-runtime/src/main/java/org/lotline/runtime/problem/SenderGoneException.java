package org.lotline.runtime.problem;

import java.io.IOException;

/** A body ended before it had come whole: its sender has hung up, or was cut off for being too slow. No error of ours. */
final class SenderGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    SenderGoneException(IOException cause) {
        super("the sender is gone", cause);
    }
}
