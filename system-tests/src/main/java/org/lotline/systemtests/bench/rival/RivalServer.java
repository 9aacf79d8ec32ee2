package org.lotline.systemtests.bench.rival;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bare HTTP server behind which all rivals answer: {@code GET /PLACE/SEED}, the place in the list of rivals. */
public final class RivalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private RivalServer(HttpServer server) {
        this.server = server;
    }

    /** On a free port of 127.0.0.1. */
    public static RivalServer of(List<Rival> rivals) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var started = new RivalServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        started.server.setExecutor(started.threads);
        for (var place = 0; place < rivals.size(); place++) {
            var rival = rivals.get(place);
            started.server.createContext("/" + place, exchange -> answer(rival, exchange));
        }
        started.server.start();
        return started;
    }

    /** Where the rival at that place is asked. */
    public String url(int place, int seed) {
        return "http://127.0.0.1:%d/%d/%d".formatted(server.getAddress().getPort(), place, seed);
    }

    private static void answer(Rival rival, HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = rival.answer(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            exchange.sendResponseHeaders(500, -1);
            throw new IOException(rival.name() + " failed", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
