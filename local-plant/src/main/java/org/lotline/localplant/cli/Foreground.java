package org.lotline.localplant.cli;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PlantBuilder;
import org.lotline.localplant.PortPlan;

/** A plant that runs in this JVM and is stopped in order when the JVM gets SIGINT, SIGTERM or SIGHUP. */
public final class Foreground {

    private final PlantBuilder builder;
    private final AtomicReference<@Nullable Plant> plant = new AtomicReference<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Prepares a plant; progress goes to standard output. */
    public Foreground(Path directory, PortPlan ports, Stopwatch watch) {
        builder = Plant.in(directory).ports(ports).onProgress(watch::print);
    }

    /** Starts it and returns when it is ready. */
    public Plant start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var started = builder.start();
            plant.set(started);
            return started;
        } catch (RuntimeException e) {
            if (stopping.get()) {
                waitForTheEnd();
            }
            throw e;
        }
    }

    /** Stops it; a second call does nothing. */
    public void stop() {
        if (stopping.compareAndSet(false, true)) {
            if (plant.get() instanceof Plant running) {
                running.close();
            } else {
                builder.abort();
            }
        }
    }

    /** Keeps the calling thread until the JVM ends. */
    public static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
