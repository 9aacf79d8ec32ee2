package org.lotline.custody.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Production, as far as it says what it has taken of the events of receiving. */
public final class PlayedFloor implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int status = 200;
    private volatile String position = position(0, List.of());

    PlayedFloor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/position", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it answers with; 200 is the truth. */
    public void answerWith(int wrongStatus) {
        status = wrongStatus;
    }

    /** Up to where it has taken the events of receiving. */
    public void hasTaken(long upTo, List<UUID> parked) {
        position = position(upTo, parked);
    }

    private static String position(long upTo, List<UUID> parked) {
        return """
                {"source":"production","sequence":0,"waiting":0,"followed":[{"source":"receiving","sequence":%d,"parked":[%s]}]}""".formatted(upTo, parked.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = position.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
