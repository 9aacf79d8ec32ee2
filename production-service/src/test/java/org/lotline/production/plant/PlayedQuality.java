package org.lotline.production.plant;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.contracts.quality.model.ClearancePageJson;
import org.lotline.contracts.quality.model.ClearanceRequestJson;
import org.lotline.contracts.quality.model.ClearanceStatusJson;
import org.lotline.runtime.event.NewIds;

/** Quality's gate, which says what the test wants. */
public final class PlayedQuality extends PlayedService {

    private static final long SLOW_MILLIS = 2_600;

    private final List<ClearanceRequestJson> asked = new CopyOnWriteArrayList<>();
    private final Set<UUID> silentFor = ConcurrentHashMap.newKeySet();
    private final Map<String, ClearanceJson> resting = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.CLEARS;

    PlayedQuality() {
        listen(
                "quality",
                Map.of(
                        "/clearances",
                        (exchange, body) -> exchange.getRequestMethod().equals("GET")
                                ? resting(exchange.getRequestURI().getRawQuery())
                                : clearance(exchange, body)));
    }

    /** How the gate is. */
    public enum Mood {
        CLEARS,
        HOLDS,
        IS_SILENT,
        IS_BEHIND,
        IS_SLOW
    }

    public void be(Mood wanted) {
        mood = wanted;
    }

    /** Whatever its mood, of these lots it says nothing. */
    public void beSilentFor(Collection<UUID> lotIds) {
        silentFor.addAll(lotIds);
    }

    /** A clearance whose basis has that key. */
    public void rests(String key, ClearanceJson clearance) {
        resting.put(key, clearance);
    }

    private Answer resting(String query) {
        if (mood == Mood.IS_SILENT) {
            return problem(503, "unavailable", "The database does not answer.");
        }
        var basis = URLDecoder.decode(query, StandardCharsets.UTF_8).replaceFirst("^.*basis=([^&]*).*$", "$1");
        return new Answer(
                200,
                new ClearancePageJson()
                        .clearances(Stream.ofNullable(resting.get(basis)).toList()));
    }

    /** What it was asked for of a lot. */
    public List<ClearanceRequestJson> askedOf(UUID lotId) {
        return asked.stream()
                .filter(request -> request.getLotId().equals(lotId))
                .toList();
    }

    private Answer clearance(HttpExchange exchange, String body) throws IOException {
        var request = JSON.readValue(body, ClearanceRequestJson.class);
        asked.add(request);
        var now = silentFor.contains(request.getLotId()) ? Mood.IS_SILENT : mood;
        if (now == Mood.IS_SLOW) {
            sleep();
        }
        return once(exchange, body, () -> switch (now) {
            case CLEARS, IS_SLOW -> given(request);
            case HOLDS -> problem(409, "held", "H-20260407-001 holds the lot: low hardness.");
            case IS_BEHIND -> problem(503, "gate-too-slow", "Trace is behind.");
            case IS_SILENT -> problem(503, "gate-unreachable", "Trace can't be asked.");
        });
    }

    private static Answer given(ClearanceRequestJson request) {
        return new Answer(
                201,
                new ClearanceJson()
                        .clearanceId(NewIds.next())
                        .purpose(ClearanceJson.PurposeEnum.ISSUE)
                        .lotId(request.getLotId())
                        .quantity(request.getQuantity())
                        .jobId(request.getJobId())
                        .status(ClearanceStatusJson.GIVEN)
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
