package org.lotline.runtime.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.shared.model.EventPageJson;
import org.lotline.contracts.shared.model.EventRecordJson;

/** Production, as far as it answers for its events. */
public final class PlayedProduction implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final NavigableMap<Long, EventRecordJson> events = new ConcurrentSkipListMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile int status = 200;

    PlayedProduction() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/events", this::events);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next sequence of this source. */
    public long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** The last one. */
    public long sequence() {
        return sequence.get();
    }

    /** It knows that event, whether its topic has it or not. */
    public void commit(EventEnvelope envelope, String json) {
        events.put(
                envelope.sequence(),
                new EventRecordJson()
                        .id(envelope.id())
                        .type(envelope.type())
                        .source(envelope.source())
                        .subject(envelope.subject())
                        .sequence(envelope.sequence())
                        .time(envelope.time())
                        .occurredAt(envelope.occurredAt())
                        .recordedBy(envelope.recordedBy())
                        .performedBy(envelope.performedBy())
                        .touches(envelope.touches())
                        .data(json));
    }

    /** What it answers with; 200 is the truth. */
    public void answerWith(int wrongStatus) {
        status = wrongStatus;
    }

    private void events(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var page = events.tailMap(parameter(query, "from"), true).values().stream()
                .limit(parameter(query, "limit"))
                .toList();
        answer(exchange, new EventPageJson().events(page));
    }

    private void answer(HttpExchange exchange, Object truth) throws IOException {
        var body = JSON.writeValueAsBytes(truth);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static long parameter(String query, String name) {
        return List.of(query.split("&", -1)).stream()
                .filter(parameter -> parameter.startsWith(name + "="))
                .mapToLong(parameter -> Long.parseLong(parameter.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
