package org.lotline.quality.plant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.AncestorJson;
import org.lotline.contracts.trace.model.AncestryJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.ReachCountsJson;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.contracts.trace.model.TraceNearMissJson;

/** Trace as quality sees it over REST: the ancestry that a test gave each lot, late, behind, or no answer at all. */
public final class PlayedTrace {

    private static final long TOO_LATE_MILLIS = 4_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static @Nullable PlayedTrace one;

    /** How it behaves. */
    public enum Mood {
        WELL,
        BEHIND,
        SILENT,
        BROKEN
    }

    private final InetSocketAddress address;
    private final Map<UUID, AncestryJson> ancestries = new ConcurrentHashMap<>();
    private final Map<UUID, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, List<ReachedJson>> reaches = new ConcurrentHashMap<>();
    private final Map<UUID, List<AncestorJson>> whileBehind = new ConcurrentHashMap<>();
    private final Set<String> unheardOf = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.WELL;
    private @Nullable HttpServer server;

    private PlayedTrace(URI address) {
        this.address = new InetSocketAddress("127.0.0.1", address.getPort());
    }

    static synchronized PlayedTrace running() {
        var trace = one;
        if (trace == null) {
            trace = new PlayedTrace(ConfigProvider.getConfig().getValue("lotline.services.trace.url", URI.class));
            one = trace;
        }
        trace.feel(Mood.WELL);
        trace.live();
        return trace;
    }

    /** What it answers of that lot from now on. */
    public void know(Family family) {
        ancestries.put(family.lotId(), family.ancestry());
    }

    public void feel(Mood next) {
        mood = next;
    }

    /** How it behaves for one lot, whatever its mood is. */
    public void feelFor(UUID lotId, Mood next) {
        moods.put(lotId, next);
    }

    /** What it says of that lot as long as it is behind. */
    public void knowWhileBehind(Family family, List<AncestorJson> some) {
        whileBehind.put(family.lotId(), some);
    }

    /** The lots that came of the thing with that key, in the order of their keys. */
    public void reach(String key, List<ReachedJson> lots) {
        reaches.put(key, lots);
    }

    /** Nobody knows that. */
    public void forget(String key) {
        unheardOf.add(key);
    }

    /** Nobody listens any more. */
    public synchronized void die() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Somebody listens again. */
    public synchronized void live() {
        if (server != null) {
            return;
        }
        try {
            var listening = HttpServer.create(address, 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/ancestry/", this::ancestry);
            listening.createContext("/reach", this::reach);
            listening.createContext("/traces/forward", this::near);
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ancestry(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var lotId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var known =
                ancestries.getOrDefault(lotId, new AncestryJson().lotId(lotId).found(false));
        var felt = moods.getOrDefault(lotId, mood);
        answer(exchange, felt, felt == Mood.BEHIND ? partOf(known) : copy(known).upToDate(true));
    }

    private AncestryJson partOf(AncestryJson known) {
        var part = copy(known).upToDate(false).behind(behind());
        var some = whileBehind.get(known.getLotId());
        return some == null ? part : part.ancestors(some);
    }

    private static AncestryJson copy(AncestryJson known) {
        return new AncestryJson()
                .lotId(known.getLotId())
                .found(known.getFound())
                .ancestors(known.getAncestors())
                .runs(known.getRuns())
                .deviations(known.getDeviations())
                .gaps(known.getGaps())
                .asOf(known.getAsOf())
                .behind(List.of());
    }

    private void reach(HttpExchange exchange) throws IOException {
        var asked = parametersOf(exchange);
        var key = asked.getOrDefault("key", "");
        var limit = Integer.parseInt(asked.getOrDefault("limit", "1000"));
        var after = asked.get("after");
        var lots = reaches.getOrDefault(
                key, List.of(new ReachedJson().key("lot:" + new UUID(0, 1)).name("J1-A")));
        var found = !unheardOf.contains(key);
        answer(
                exchange,
                mood,
                new ReachJson()
                        .found(found)
                        .counts(new ReachCountsJson()
                                .lots(found ? (long) lots.size() : 0L)
                                .jobs(found ? 1L : 0L)
                                .shipments(0L))
                        .lots(found ? page(lots, after, limit) : List.of())
                        .jobs(
                                found && after == null
                                        ? List.of(new ReachedJson()
                                                .key("job:" + new UUID(0, 2))
                                                .name("J1"))
                                        : List.of())
                        .shipments(List.of())
                        .asOf(List.of())
                        .upToDate(!isBehind())
                        .behind(isBehind() ? behind() : List.of()));
    }

    private static List<ReachedJson> page(List<ReachedJson> all, @Nullable String after, int limit) {
        return all.stream()
                .filter(one -> after == null || one.getKey().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    /** Nothing is found, and the mill BRM1 has a heat of whatever number is asked for. */
    private void near(HttpExchange exchange) throws IOException {
        var heat = parametersOf(exchange).getOrDefault("heat", "");
        answer(
                exchange,
                mood,
                new ForwardTraceJson()
                        .question("Where did it go?")
                        .found(false)
                        .identities(List.of())
                        .nearMisses(
                                heat.isEmpty()
                                        ? List.of()
                                        : List.of(new TraceNearMissJson()
                                                .kind(TraceNearMissJson.KindEnum.HEAT)
                                                .number(heat)
                                                .mill("BRM1")))
                        .upToDate(true));
    }

    private static Map<String, String> parametersOf(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private boolean isBehind() {
        return mood == Mood.BEHIND;
    }

    private static List<SourceBehindJson> behind() {
        return List.of(new SourceBehindJson().source("production").reason("2 events are missing"));
    }

    private void answer(HttpExchange exchange, Mood felt, Object truth) throws IOException {
        if (felt == Mood.SILENT) {
            sleep();
        }
        var body = JSON.writeValueAsBytes(truth);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(felt == Mood.BROKEN ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(TOO_LATE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
