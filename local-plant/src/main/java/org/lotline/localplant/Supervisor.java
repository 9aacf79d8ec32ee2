package org.lotline.localplant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lotline.localplant.server.Server;

/**
 * Starts servers and services again that have ended by themselves, out of memory for one, on the same port and data, and says
 * so. Only for a plant that people use: whoever breaks parts of one on purpose starts them again too.
 */
final class Supervisor implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String> progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Supervisor(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Watches these, which run, from now on; {@code progress} is told from several threads. */
    static Supervisor of(List<Server> servers, Consumer<String> progress) {
        var supervisor = new Supervisor(progress);
        servers.forEach(server -> supervisor.threads.execute(() -> supervisor.watch(server)));
        return supervisor;
    }

    private void watch(Server server) {
        var backOff = new BackOff(Instant.now());
        try {
            while (true) {
                Thread.sleep(POLL);
                if (!server.isRunning()) {
                    startAgain(server, backOff.next(Instant.now()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong is told and tried again: the plant must not lose its supervision too. */
    private void startAgain(Server server, Duration pause) throws InterruptedException {
        progress.accept(
                "%s has ended by itself; starting it again in %d s".formatted(server.name(), pause.toSeconds()));
        Thread.sleep(pause);
        try {
            server.start();
            progress.accept("%s is ready again".formatted(server.name()));
        } catch (RuntimeException e) {
            progress.accept("%s did not come back: %s".formatted(server.name(), e.getMessage()));
        }
    }

    /** Returns when nothing more will be started. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
