package org.lotline.receiving;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** So many clients act for a while, each as fast as it is answered. */
final class SpeedRun {

    static {
        System.setProperty("http.maxConnections", "64");
    }

    private SpeedRun() {}

    /** One that acts, in a thread of its own. */
    interface Client extends AutoCloseable {

        void act() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /**
     * What came of it.
     *
     * @param took how long each act took (ns), in the order of length
     * @param elapsed for all (ns)
     * @param cpu of this process without the clients (ns)
     * @param servers CPU of the servers below this process (ns)
     */
    record Measured(long[] took, long elapsed, long cpu, long servers) {

        int acts() {
            return took.length;
        }

        double rate() {
            return acts() * 1e9 / elapsed;
        }

        @Override
        public String toString() {
            return "%.0f/s, p50 %.1f ms, p99 %.1f ms; CPU per act: service %.2f ms, servers %.2f ms (%d acts)"
                    .formatted(
                            rate(),
                            took[acts() / 2] / 1e6,
                            took[acts() * 99 / 100] / 1e6,
                            cpu / 1e6 / acts(),
                            servers / 1e6 / acts(),
                            acts());
        }
    }

    private record Turn(List<Long> took, long cpu) {}

    static Measured of(int clients, Duration turn, Callable<Client> making) {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var cpu = processCpu();
            var servers = serversCpu();
            var began = System.nanoTime();
            var end = began + turn.toNanos();
            var turns = new ArrayList<Turn>();
            Callable<Turn> client = () -> act(making, end);
            for (var done : pool.invokeAll(Collections.nCopies(clients, client))) {
                turns.add(done.get());
            }
            var elapsed = System.nanoTime() - began;
            var took = turns.stream()
                    .flatMap(one -> one.took().stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            var own = turns.stream().mapToLong(Turn::cpu).sum();
            return new Measured(took, elapsed, processCpu() - cpu - own, serversCpu() - servers);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Turn act(Callable<Client> making, long end) throws Exception {
        var took = new ArrayList<Long>();
        try (var client = making.call()) {
            do {
                var began = System.nanoTime();
                client.act();
                took.add(System.nanoTime() - began);
            } while (System.nanoTime() < end);
        }
        return new Turn(took, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Sends an act, which must be taken. */
    static void post(URI address, String token, String body) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() / 100 != 2) {
            throw new IOException(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (var answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long serversCpu() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
