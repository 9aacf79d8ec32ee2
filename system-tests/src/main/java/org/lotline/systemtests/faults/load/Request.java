package org.lotline.systemtests.faults.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.faults.ledger.Write;

/**
 * A write as it goes over the wire; repeated it is the same, key and all.
 *
 * @param write what it does
 * @param path with its query
 * @param contentType of the body
 * @param body as it is sent
 */
record Request(Write write, String path, String contentType, byte[] body) {

    /** With a body of JSON. */
    static Request json(Write write, String path, String body) {
        return new Request(write, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The mark is as good a key as any. */
    Answer send(Caller caller) throws IOException {
        return caller.post(write.act().service(), path, write.mark(), contentType, body);
    }
}
