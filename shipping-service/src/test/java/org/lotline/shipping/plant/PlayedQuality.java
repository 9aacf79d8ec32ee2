package org.lotline.shipping.plant;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The gate: clears what is not on hold. */
public final class PlayedQuality extends PlayedService {

    private final Map<UUID, String> held = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> clearedLots = new ConcurrentHashMap<>();
    private final Set<UUID> released = ConcurrentHashMap.newKeySet();
    private final Set<UUID> returned = ConcurrentHashMap.newKeySet();
    private final Queue<UUID> askedFor = new ConcurrentLinkedQueue<>();
    private final Queue<JsonPath> holds = new ConcurrentLinkedQueue<>();

    PlayedQuality() {
        super("quality");
    }

    /** A hold on that ancestor reaches the lot. */
    public void holds(UUID lotId, String ancestor) {
        held.put(lotId, ancestor);
    }

    /** Two people let the lot leave, though nobody can say now what it came from. */
    public void releases(UUID lotId) {
        released.add(lotId);
    }

    /** The clearances given for a lot and not returned. */
    public List<UUID> clearancesOf(UUID lotId) {
        return clearedLots.entrySet().stream()
                .filter(clearance -> clearance.getValue().equals(lotId) && !returned.contains(clearance.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How often the gate was asked for a lot under a new key. */
    public long askings(UUID lotId) {
        return askedFor.stream().filter(lotId::equals).count();
    }

    public void takesBack(UUID clearance) {
        returned.add(clearance);
    }

    /** The holds that were placed, as they were ordered. */
    public List<JsonPath> holdsOn(String lotId) {
        return holds.stream()
                .filter(hold -> hold.getString("seeds[0].id").equals(lotId))
                .toList();
    }

    @Override
    Answer answer(Asked asked) {
        var body = new JsonPath(asked.body());
        if (asked.path().equals("/holds")) {
            return hold(body);
        }
        return asked.path().equals("/clearances")
                ? clear(body)
                : takeBack(UUID.fromString(asked.path().split("/")[2]));
    }

    private Answer clear(JsonPath request) {
        var lotId = UUID.fromString(request.getString("lotId"));
        askedFor.add(lotId);
        if (held.containsKey(lotId)) {
            return Answer.problem(409, "on-hold", "H-20260407-001 on %s reaches it.".formatted(held.get(lotId)));
        }
        var clearance = UUID.randomUUID();
        clearedLots.put(clearance, lotId);
        return new Answer(201, clearance(clearance, lotId, "given"));
    }

    private Answer takeBack(UUID clearance) {
        returned.add(clearance);
        return new Answer(200, clearance(clearance, clearedLots.get(clearance), "returned"));
    }

    private Answer hold(JsonPath order) {
        holds.add(order);
        return new Answer(201, """
                {"holdId":"%s","holdNumber":"H-%d","seeds":[{"kind":"lot","key":"lot:%s","name":"%s"}],
                 "reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"%s","status":"open",
                 "placedAt":"2026-04-09T08:00:00Z","placedBy":"service:shipping","touchedClearances":[]}""".formatted(
                        UUID.randomUUID(),
                        holds.size(),
                        order.getString("seeds[0].id"),
                        order.getString("seeds[0].number"),
                        order.getString("reason")));
    }

    private String clearance(UUID clearance, UUID lotId, String status) {
        return """
                {"clearanceId":"%s","purpose":"ship","lotId":"%s","quantity":{"value":1,"unit":"{pc}"},
                 "status":"%s","givenAt":"2026-04-02T16:20:00Z","verification":"%s"}""".formatted(clearance, lotId, status, released.contains(lotId) ? "unverified" : "verified");
    }
}
