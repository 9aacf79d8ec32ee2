package org.lotline.runtime.peer;

import jakarta.ws.rs.ProcessingException;
import org.jspecify.annotations.Nullable;

/** The service was not even asked: it has not answered for a while. Its cause is why the last call had no answer. */
final class PeerSilentException extends ProcessingException {

    PeerSilentException(String service, @Nullable Throwable last) {
        super(
                "The %s service has not answered the last calls and is asked again in a moment.".formatted(service),
                last);
    }
}
