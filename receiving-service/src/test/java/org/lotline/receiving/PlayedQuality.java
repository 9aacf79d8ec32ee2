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

/** Quality, as far as it says what rests on a lot. */
final class PlayedQuality implements AutoCloseable {

    private final Map<String, String> clearances = new ConcurrentHashMap<>();
    private final HttpServer server;

    PlayedQuality(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/clearances", this::answer);
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

    private void answer(HttpExchange exchange) throws IOException {
        var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        var basis = query.replaceFirst(".*basis=([^&]*).*", "$1");
        var body = "{\"clearances\":[%s]}".formatted(clearances.getOrDefault(basis, ""));
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
