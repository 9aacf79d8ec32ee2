package org.lotline.trace.plant;

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
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventPageJson;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.trace.history.Recorded;

/** A source as trace-service sees it over REST: its head and its events, or no answer at all. */
public final class PlayedSource {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Source source;
    private final NavigableMap<Long, Recorded> events = new ConcurrentSkipListMap<>();
    private final AtomicInteger askings = new AtomicInteger();
    private volatile long waiting;
    private volatile @Nullable Long stands;
    private volatile int status = 200;
    private volatile boolean withholding;
    private volatile String authorization = "";

    PlayedSource(Source source, URI address) {
        this.source = source;
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/position", this::position);
            server.createContext("/events", this::events);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It knows the event from now on, whether the topic has it or not. */
    public void commit(Recorded event) {
        events.put(event.envelope().sequence(), event);
    }

    /** So many committed events have no sequence yet. */
    public void keepWaiting(long count) {
        waiting = count;
    }

    /** It says that it stands there, as if its database were that of an earlier moment; {@code null} is the truth. */
    public void standAt(@Nullable Long sequence) {
        stands = sequence;
    }

    /** Whether it tells where it stands, and does not give its events. */
    public void withholdEvents(boolean withheld) {
        withholding = withheld;
    }

    /** What it answers with; 200 is the truth. */
    public void answerWith(int wrongStatus) {
        status = wrongStatus;
    }

    /** How often its head was asked for. */
    public int askings() {
        return askings.get();
    }

    /** The header of the last request. */
    public String authorization() {
        return authorization;
    }

    private void position(HttpExchange exchange) throws IOException {
        askings.incrementAndGet();
        var head = events.isEmpty() ? 0 : events.lastKey();
        var told = stands == null ? head : stands;
        answer(exchange, new PositionJson().source(source.id()).sequence(told).waiting(waiting), status);
    }

    private void events(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var page = events.tailMap(parameter(query, "from"), true).values().stream()
                .limit(parameter(query, "limit"))
                .map(PlayedSource::record)
                .toList();
        answer(exchange, new EventPageJson().events(page), withholding ? 503 : status);
    }

    private void answer(HttpExchange exchange, Object truth, int answered) throws IOException {
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = JSON.writeValueAsBytes(truth);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answered, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static long parameter(String query, String name) {
        return List.of(query.split("&")).stream()
                .filter(parameter -> parameter.startsWith(name + "="))
                .mapToLong(parameter -> Long.parseLong(parameter.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** The event as the contract has it. */
    public static EventRecordJson record(Recorded event) {
        var envelope = event.envelope();
        return new EventRecordJson()
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
                .data(EventJson.write(event.event()));
    }
}
