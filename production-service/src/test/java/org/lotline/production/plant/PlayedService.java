package org.lotline.production.plant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.lotline.contracts.shared.model.ProblemJson;

/** A service as production sees it: HTTP with the models of its contract, and idempotent by key as every service is. */
abstract class PlayedService {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();

    /** An answer, as it goes over the wire. */
    record Answer(int status, Object body) {}

    private record Stored(String request, Answer answer) {}

    final void listen(String service, Map<String, Handler> paths) {
        var address = ConfigProvider.getConfig().getValue("lotline.services.%s.url".formatted(service), URI.class);
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 256);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            paths.forEach((path, handler) -> server.createContext(path, exchange -> handle(exchange, handler)));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a request, given its body. */
    interface Handler {

        Answer answer(HttpExchange exchange, String body) throws IOException;
    }

    /** The stored answer if the key is known with this body; only a success is stored, as OnceOnly does. */
    final synchronized Answer once(HttpExchange exchange, String body, Supplier<Answer> act) {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var request = exchange.getRequestURI() + body;
        var known = stored.get(key);
        if (known != null) {
            return known.request().equals(request)
                    ? known.answer()
                    : problem(422, "idempotency-key-reused", "The key came with another request: " + request);
        }
        var answer = act.get();
        if (answer.status() < 300) {
            stored.put(key, new Stored(request, answer));
        }
        return answer;
    }

    static Answer problem(int status, String slug, String detail) {
        return new Answer(
                status,
                new ProblemJson()
                        .type(URI.create("https://lotline.org/problems/" + slug))
                        .title(slug)
                        .status(status)
                        .detail(detail)
                        .wayOut("See " + slug));
    }

    private void handle(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var authorized = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = authorized
                    ? handler.answer(exchange, body)
                    : problem(401, "not-authenticated", "There is no token.");
            var bytes = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 300 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
