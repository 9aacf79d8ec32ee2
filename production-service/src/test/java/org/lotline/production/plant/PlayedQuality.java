package org.lotline.production.plant;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lotline.contracts.quality.model.Clearance;
import org.lotline.contracts.quality.model.ClearanceRequest;
import org.lotline.runtime.event.NewIds;

/** Quality's gate, which says what the test wants. */
public final class PlayedQuality extends PlayedService {

    private static final long SLOW_MILLIS = 2_600;

    private final List<ClearanceRequest> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.CLEARS;

    PlayedQuality() {
        listen("quality", Map.of("/clearances", this::clearance));
    }

    /** How the gate is. */
    public enum Mood {
        CLEARS,
        HOLDS,
        IS_SILENT,
        IS_SLOW
    }

    public void be(Mood wanted) {
        mood = wanted;
    }

    /** What it was asked for of a lot. */
    public List<ClearanceRequest> askedOf(UUID lotId) {
        return asked.stream()
                .filter(request -> request.getLotId().equals(lotId))
                .toList();
    }

    private Answer clearance(HttpExchange exchange, String body) throws IOException {
        var request = JSON.readValue(body, ClearanceRequest.class);
        asked.add(request);
        var now = mood;
        if (now == Mood.IS_SLOW) {
            sleep();
        }
        return once(exchange, body, () -> switch (now) {
            case CLEARS, IS_SLOW -> given(request);
            case HOLDS -> problem(409, "held", "H-20260407-001 holds the lot: low hardness.");
            case IS_SILENT -> problem(503, "unavailable", "Trace is behind.");
        });
    }

    private static Answer given(ClearanceRequest request) {
        return new Answer(
                201,
                new Clearance()
                        .clearanceId(NewIds.next())
                        .purpose(Clearance.PurposeEnum.ISSUE)
                        .lotId(request.getLotId())
                        .quantity(request.getQuantity())
                        .jobId(request.getJobId())
                        .status(Clearance.StatusEnum.GIVEN)
                        .givenAt(Instant.now()));
    }

    private static void sleep() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
