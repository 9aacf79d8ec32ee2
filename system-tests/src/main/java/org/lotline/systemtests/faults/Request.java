package org.lotline.systemtests.faults;

import java.io.IOException;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;

/**
 * A write as it goes over the wire; repeated it is the same, key and all.
 *
 * @param write what it does
 * @param path with its query
 * @param contentType of the body
 * @param body as it is sent
 */
record Request(Write write, String path, String contentType, byte[] body) {

    /** The mark is as good a key as any. */
    Answer send(Caller caller) throws IOException {
        return caller.post("receiving", path, write.mark(), contentType, body);
    }
}
