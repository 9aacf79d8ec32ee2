package org.lotline.systemtests.bench.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;

/** Somebody with all roles of the floor, who does one act in one call; any number of threads may share one. */
public final class Floor {

    /** What another service hasn't heard yet, or a gate that can't know just now. */
    private static final Set<Integer> COME_AGAIN = Set.of(409, 503);

    private static final int ATTEMPTS = 60;
    private static final long PAUSE_MS = 250;

    private final Caller caller;

    public Floor(PlantAccess plant) {
        caller = new Caller(plant, "bench", "receiver", "operator", "quality", "shipper");
    }

    /** One attempt under a key of its own. */
    public Answer once(String service, String path, String body) throws IOException {
        return send(service, path, UUID.randomUUID().toString(), body);
    }

    /**
     * Until it is done.
     *
     * @throws IOException if it is refused for good
     */
    public Answer done(String service, String path, String body) throws IOException {
        var key = UUID.randomUUID().toString();
        var answer = send(service, path, key, body);
        for (var attempt = 1; attempt < ATTEMPTS && COME_AGAIN.contains(answer.status()); attempt++) {
            pause();
            answer = send(service, path, key, body);
        }
        if (!answer.isOk()) {
            throw new IOException("%s %s answered %d: %s".formatted(service, path, answer.status(), answer.body()));
        }
        return answer;
    }

    private Answer send(String service, String path, String key, String body) throws IOException {
        return caller.post(service, path, key, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before it was done", e);
        }
    }
}
