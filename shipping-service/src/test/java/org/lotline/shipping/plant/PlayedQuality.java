package org.lotline.shipping.plant;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The gate: clears what is not on hold. */
public final class PlayedQuality extends PlayedService {

    private final Map<UUID, String> held = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> clearedLots = new ConcurrentHashMap<>();
    private final Set<UUID> released = ConcurrentHashMap.newKeySet();
    private final Set<UUID> returned = ConcurrentHashMap.newKeySet();
    private final Map<UUID, UUID> shipments = new ConcurrentHashMap<>();
    private final Map<UUID, String> holdsOn = new ConcurrentHashMap<>();
    private final Set<UUID> spent = ConcurrentHashMap.newKeySet();
    private final Set<UUID> silentOn = ConcurrentHashMap.newKeySet();
    private final Queue<List<UUID>> spendings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger losesSpending = new AtomicInteger();
    private volatile Runnable beforeSpending = () -> {};
    private final Queue<UUID> askedFor = new ConcurrentLinkedQueue<>();
    private final Queue<JsonPath> holds = new ConcurrentLinkedQueue<>();

    PlayedQuality() {
        super("quality");
    }

    /** A hold on that ancestor reaches the lot, as the gate finds when it is asked; nobody is shown it before. */
    public void holds(UUID lotId, String ancestor) {
        held.put(lotId, ancestor);
    }

    /** A hold on that ancestor reaches the lot, and everybody who asks is shown it. */
    public void holdsAndShows(UUID lotId, String ancestor) {
        holds(lotId, ancestor);
        holdsOn.put(lotId, ancestor);
    }

    /** No hold reaches it any more. */
    public void releasesHoldsOn(UUID lotId) {
        held.remove(lotId);
        holdsOn.remove(lotId);
    }

    /** It can't say anything of that lot in time. */
    public void isSilentOn(UUID lotId) {
        silentOn.add(lotId);
    }

    public void saysAgainOf(UUID lotId) {
        silentOn.remove(lotId);
    }

    /** The next spending is done, but its answer is lost; that of its one repetition, too. */
    public void losesTheAnswerOfTheNextSpending() {
        losesSpending.set(2);
    }

    /** What happens when it is asked to spend, before it answers. */
    public void beforeSpending(Runnable act) {
        beforeSpending = act;
    }

    /** The spendings that were asked for, refused ones too, each under a key of its own. */
    public List<List<UUID>> spendingsOf(UUID clearance) {
        return spendings.stream().filter(asked -> asked.contains(clearance)).toList();
    }

    public boolean hasSpent(UUID clearance) {
        return spent.contains(clearance);
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
        return switch (asked.path()) {
            case "/holds" -> hold(new JsonPath(asked.body()));
            case "/holds/affecting" -> affecting(asked.all("lotId"));
            case "/clearances/spending" -> spend(new JsonPath(asked.body()));
            case "/clearances" ->
                asked.method().equals("GET")
                        ? list(UUID.fromString(asked.query().get("shipmentId")))
                        : clear(new JsonPath(asked.body()));
            default -> takeBack(UUID.fromString(asked.path().split("/")[2]));
        };
    }

    @Override
    boolean losesNextAnswer(String path) {
        return path.equals("/clearances/spending") && losesSpending.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    void restore() {
        super.restore();
        losesSpending.set(0);
        beforeSpending = () -> {};
        silentOn.clear();
    }

    /** All or none: what was returned, or a hold reaches, is refused by its place. */
    private Answer spend(JsonPath spending) {
        beforeSpending.run();
        var asked = spending.getList("clearances", String.class).stream()
                .map(UUID::fromString)
                .toList();
        spendings.add(asked);
        if (asked.stream().anyMatch(clearance -> silentOn.contains(clearedLots.get(clearance)))) {
            return Answer.problem(503, "gate-too-slow", "Trace is not up to date.");
        }
        var refused = IntStream.range(0, asked.size())
                .filter(at ->
                        !spent.contains(asked.get(at)) && against(asked.get(at)).isPresent())
                .mapToObj(at -> "{\"field\":\"clearances[%d]\",\"message\":\"%s\"}"
                        .formatted(at, against(asked.get(at)).orElseThrow()))
                .toList();
        if (!refused.isEmpty()) {
            return new Answer(409, """
                    {"type":"https://lotline.org/problems/held","title":"Refused","status":409,"detail":"Not all may leave.",
                     "wayOut":"See there.","fields":[%s]}""".formatted(String.join(",", refused)));
        }
        spent.addAll(asked);
        return page(asked);
    }

    private Optional<String> against(UUID clearance) {
        if (returned.contains(clearance)) {
            return Optional.of("The clearance was returned.");
        }
        return Optional.ofNullable(held.get(clearedLots.get(clearance)))
                .map(ancestor -> "H-20260407-001 on %s reaches it.".formatted(ancestor));
    }

    private Answer list(UUID shipment) {
        return page(shipments.entrySet().stream()
                .filter(of -> of.getValue().equals(shipment))
                .map(Map.Entry::getKey)
                .toList());
    }

    private Answer page(List<UUID> clearances) {
        return new Answer(
                200,
                clearances.stream()
                        .map(clearance -> clearance(clearance, clearedLots.get(clearance), statusOf(clearance)))
                        .collect(Collectors.joining(",", "{\"clearances\":[", "]}")));
    }

    private String statusOf(UUID clearance) {
        if (returned.contains(clearance)) {
            return "returned";
        }
        return spent.contains(clearance) ? "spent" : "given";
    }

    private Answer affecting(List<String> lots) {
        return new Answer(
                200,
                lots.stream()
                        .map(lot -> affected(UUID.fromString(lot)))
                        .collect(Collectors.joining(",", "{\"lots\":[", "]}")));
    }

    private String affected(UUID lotId) {
        var holds = Optional.ofNullable(holdsOn.get(lotId)).map(ancestor -> """
                {"holdNumber":"H-20260407-001","reason":"Low hardness","blocks":"both","by":"%s"}""".formatted(ancestor));
        return "{\"lotId\":\"%s\",\"known\":%s,\"holds\":[%s]}"
                .formatted(lotId, !silentOn.contains(lotId), holds.orElse(""));
    }

    private Answer clear(JsonPath request) {
        var lotId = UUID.fromString(request.getString("lotId"));
        askedFor.add(lotId);
        if (silentOn.contains(lotId)) {
            return Answer.problem(503, "gate-too-slow", "Trace is not up to date.");
        }
        if (held.containsKey(lotId)) {
            return Answer.problem(409, "on-hold", "H-20260407-001 on %s reaches it.".formatted(held.get(lotId)));
        }
        var clearance = UUID.randomUUID();
        clearedLots.put(clearance, lotId);
        shipments.put(clearance, UUID.fromString(request.getString("shipmentId")));
        return new Answer(201, clearance(clearance, lotId, "given"));
    }

    private Answer takeBack(UUID clearance) {
        if (!statusOf(clearance).equals("given")) {
            return Answer.problem(409, "clearance-ended", "The clearance is %s.".formatted(statusOf(clearance)));
        }
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
