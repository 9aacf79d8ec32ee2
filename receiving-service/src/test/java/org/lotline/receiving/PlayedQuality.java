package org.lotline.receiving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quality, as far as it says what rests on a lot, and what holds it. */
final class PlayedQuality implements AutoCloseable {

    private final Map<String, String> clearances = new ConcurrentHashMap<>();
    private final Map<String, String> holds = new ConcurrentHashMap<>();
    private final Map<String, String> inspected = new ConcurrentHashMap<>();
    private final HttpServer server;

    PlayedQuality(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/clearances", this::answer);
        server.createContext("/holds/affecting", this::answerHolds);
        server.createContext("/acceptances", this::answerAcceptances);
        server.start();
    }

    /** A confirmed clearance of that shipment rests on the lot; answers its id. */
    UUID clears(String lotId, UUID shipmentId) {
        var clearanceId = UUID.randomUUID();
        clearances.put("lot:" + lotId, """
                {"clearanceId":"%s","purpose":"ship","lotId":"%s","quantity":{"value":12,"unit":"{pc}"},"shipmentId":"%s",
                 "status":"confirmed","givenAt":"2026-04-02T16:20:00Z"}""".formatted(clearanceId, UUID.randomUUID(), shipmentId));
        return clearanceId;
    }

    /** An open hold reaches the lot. */
    void holds(String lotId, String holdNumber) {
        holds(lotId, holdNumber, "both");
    }

    void holds(String lotId, String holdNumber, String blocks) {
        holds.put(
                lotId,
                "{\"holdNumber\":\"%s\",\"reason\":\"Low hardness\",\"blocks\":\"%s\",\"by\":\"the lot itself\"}"
                        .formatted(holdNumber, blocks));
    }

    /** It does not know all that the lot came from. */
    void doesNotKnow(String lotId) {
        holds.put(lotId, "");
    }

    /** The lot's last receiving inspection, passed or failed; whether receiving has heard of it or not. */
    void inspected(String lotId, String result) {
        inspected.put(lotId, result);
    }

    private void answerAcceptances(HttpExchange exchange) throws IOException {
        var lots = askedLots(exchange)
                .map(lot -> "{\"lotId\":\"%s\",\"receivingInspection\":\"%s\"}"
                        .formatted(lot, inspected.getOrDefault(lot, "none")))
                .collect(Collectors.joining(","));
        send(exchange, "{\"lots\":[%s]}".formatted(lots));
    }

    private static Stream<String> askedLots(HttpExchange exchange) {
        return Pattern.compile("lotId=([0-9a-f-]+)")
                .matcher(exchange.getRequestURI().getRawQuery())
                .results()
                .map(lot -> lot.group(1));
    }

    private void answerHolds(HttpExchange exchange) throws IOException {
        var lots = askedLots(exchange)
                .map(lot -> "{\"lotId\":\"%s\",\"known\":%s,\"holds\":[%s]}"
                        .formatted(lot, !"".equals(holds.get(lot)), holds.getOrDefault(lot, "")))
                .collect(Collectors.joining(","));
        send(exchange, "{\"lots\":[%s]}".formatted(lots));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        var basis = query.replaceFirst(".*basis=([^&]*).*", "$1");
        send(exchange, "{\"clearances\":[%s]}".formatted(clearances.getOrDefault(basis, "")));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
