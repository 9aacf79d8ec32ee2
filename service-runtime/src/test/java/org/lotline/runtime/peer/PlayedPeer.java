package org.lotline.runtime.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Another service, as far as its answers go. */
final class PlayedPeer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile Answer answer = new Answer(200, "application/json", "{}", null, Duration.ZERO);

    PlayedPeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private record Answer(
            int status, String type, String body, @Nullable String retryAfter, Duration pause) {}

    void answers(int status, String type, String body) {
        answer = new Answer(status, type, body, null, Duration.ZERO);
    }

    void answersRetryAfter(int status, String body, String retryAfter) {
        answer = new Answer(status, "application/problem+json", body, retryAfter, Duration.ZERO);
    }

    void answersAfter(Duration pause) {
        answer = new Answer(200, "application/json", "{}", null, pause);
    }

    /** The next ones are left without an answer, their connections closed. */
    void breaksOff(int calls) {
        broken.set(calls);
    }

    /** The Authorization header of each request. */
    List<String> authorizations() {
        return authorizations;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        var now = answer;
        LockSupport.parkNanos(now.pause().toNanos());
        exchange.getResponseHeaders().set("Content-Type", now.type());
        if (now.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", now.retryAfter());
        }
        var bytes = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(now.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
