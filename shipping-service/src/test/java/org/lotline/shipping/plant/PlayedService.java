package org.lotline.shipping.plant;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * A small HTTP server that speaks a service's contract: every request and every answer is checked against it, and a change
 * under an Idempotency-Key has one effect and one answer, as it has there.
 */
abstract class PlayedService implements AutoCloseable {

    /** How it does. */
    public enum Mood {
        WELL,
        /** Does what it is asked for, but its answer is lost. */
        ANSWERS_LOST,
        /** Hears nothing. */
        UNREACHABLE,
        /** Says that it can't. */
        UNAVAILABLE,
        /** Takes longer than anybody waits. */
        SLOW,
        /** Says that it does not know in time. */
        LATE
    }

    private final String name;
    private final HttpServer server;
    private final OpenApiInteractionValidator contract;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;

    PlayedService(String name) {
        this.name = name;
        contract = OpenApiInteractionValidator.createFor("/META-INF/lotline/openapi/%s.yaml".formatted(name))
                .build();
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What it is asked. */
    record Asked(
            String method, String path, Map<String, String> query, List<String> parameters, String key, String body) {

        /** All values of a parameter that may come several times. */
        List<String> all(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.startsWith(name + "="))
                    .map(parameter -> parameter.substring(name.length() + 1))
                    .toList();
        }
    }

    /** What it answers. */
    record Answer(int status, String json) {

        static Answer problem(int status, String type, String detail) {
            return new Answer(status, """
                    {"type":"https://lotline.org/problems/%s","title":"Refused","status":%d,"detail":"%s","wayOut":"See there."}""".formatted(type, status, detail));
        }
    }

    abstract Answer answer(Asked asked);

    /** Whether it does what it is asked for there, once, and its answer is lost. */
    boolean losesNextAnswer(String path) {
        return false;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void is(Mood changed) {
        mood = changed;
    }

    /** What was said against the contract, by either side. */
    public Queue<String> breaches() {
        return breaches;
    }

    void restore() {
        mood = Mood.WELL;
        breaches.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (mood == Mood.UNREACHABLE) {
                return;
            }
            var lost = losesNextAnswer(exchange.getRequestURI().getPath());
            pauseIfSlow();
            var asked = asked(exchange);
            var answer = switch (mood) {
                case UNAVAILABLE -> Answer.problem(503, "gate-unreachable", "It can't know now.");
                case LATE -> Answer.problem(503, "gate-too-slow", "Trace is not up to date.");
                default -> checked(exchange, asked);
            };
            if (mood != Mood.ANSWERS_LOST && !lost) {
                send(exchange, answer);
            }
        } catch (RuntimeException e) {
            breaches.add(e.toString());
            throw e;
        }
    }

    private void pauseIfSlow() {
        try {
            Thread.sleep(mood == Mood.SLOW ? Duration.ofMillis(2_600) : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer checked(HttpExchange exchange, Asked asked) {
        var request = request(exchange, asked);
        note(contract.validateRequest(request).getMessages().toString());
        var answer = asked.path().equals("/position") ? position() : answerOf(asked);
        note(contract.validateResponse(
                        asked.path(),
                        request.getMethod(),
                        SimpleResponse.Builder.status(answer.status())
                                .withContentType(typeOf(answer))
                                .withBody(answer.json())
                                .build())
                .getMessages()
                .toString());
        return answer;
    }

    /** Whether it has taken what was given up to it is none of what is played here. */
    private Answer position() {
        return new Answer(200, "{\"source\":\"%s\",\"sequence\":0,\"waiting\":0}".formatted(name));
    }

    private Answer answerOf(Asked asked) {
        return asked.key().isEmpty() ? answer(asked) : once(asked);
    }

    /** Two at once under one key: one waits, as it does for the key's row. */
    private synchronized Answer once(Asked asked) {
        var known = answers.get(asked.key());
        if (known != null) {
            return known;
        }
        var answer = answer(asked);
        if (answer.status() < 300) {
            answers.put(asked.key(), answer);
        }
        return answer;
    }

    private void note(String messages) {
        if (!messages.equals("[]")) {
            breaches.add(messages);
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var query = new ConcurrentHashMap<String, String>();
        var parameters = new ArrayList<String>();
        if (uri.getRawQuery() != null) {
            for (var parameter : uri.getRawQuery().split("&")) {
                var parts = parameter.split("=", 2);
                var value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                query.put(parts[0], value);
                parameters.add(parts[0] + "=" + value);
            }
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Asked(exchange.getRequestMethod(), uri.getPath(), query, parameters, key == null ? "" : key, body);
    }

    private static Request request(HttpExchange exchange, Asked asked) {
        var request = new SimpleRequest.Builder(asked.method(), asked.path());
        asked.query().keySet().forEach(name -> request.withQueryParam(name, asked.all(name)));
        exchange.getRequestHeaders().forEach(request::withHeader);
        if (!asked.body().isEmpty()) {
            request.withBody(asked.body());
        }
        return request.build();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", typeOf(answer));
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static String typeOf(Answer answer) {
        return answer.status() < 400 ? "application/json" : "application/problem+json";
    }
}
