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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.Ancestry;
import org.lotline.contracts.trace.model.Reach;
import org.lotline.contracts.trace.model.Reached;
import org.lotline.contracts.trace.model.SourceBehind;

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
    private final Map<UUID, Ancestry> ancestries = new ConcurrentHashMap<>();
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

    /** Nobody listens any more. */
    public synchronized void die() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private synchronized void live() {
        if (server != null) {
            return;
        }
        try {
            var listening = HttpServer.create(address, 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/ancestry/", this::ancestry);
            listening.createContext("/reach", this::reach);
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ancestry(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var lotId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var known = ancestries.getOrDefault(lotId, new Ancestry().lotId(lotId).found(false));
        answer(
                exchange,
                isBehind()
                        ? copy(known).upToDate(false).behind(behind())
                        : copy(known).upToDate(true));
    }

    private static Ancestry copy(Ancestry known) {
        return new Ancestry()
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
        answer(
                exchange,
                new Reach()
                        .found(true)
                        .lots(List.of(new Reached().key("lot:" + new UUID(0, 1)).name("J1-A")))
                        .jobs(List.of(new Reached().key("job:" + new UUID(0, 2)).name("J1")))
                        .shipments(List.of())
                        .asOf(List.of())
                        .upToDate(!isBehind())
                        .behind(isBehind() ? behind() : List.of()));
    }

    private boolean isBehind() {
        return mood == Mood.BEHIND;
    }

    private static List<SourceBehind> behind() {
        return List.of(new SourceBehind().source("production").reason("2 events are missing"));
    }

    private void answer(HttpExchange exchange, Object truth) throws IOException {
        if (mood == Mood.SILENT) {
            sleep();
        }
        var body = JSON.writeValueAsBytes(truth);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(mood == Mood.BROKEN ? 500 : 200, body.length);
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
