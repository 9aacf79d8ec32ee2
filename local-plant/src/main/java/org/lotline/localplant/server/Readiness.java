package org.lotline.localplant.server;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.lotline.localplant.site.PlantFailure;

/** Waits until what was started answers, or has died, or takes too long. */
public final class Readiness {

    /** What has died is told at once; what is only slow, beside builds that take all cores, has the graph planned in its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Readiness() {}

    /**
     * Returns when {@code answers} is true.
     *
     * @throws PlantFailure with the end of the log when the machine dies or five minutes have passed
     */
    public static void await(String name, Machine machine, BooleanSupplier answers) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers.getAsBoolean()) {
            if (!machine.isAlive()) {
                throw new PlantFailure("%s ended while starting; %s".formatted(name, machine.lastWords()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new PlantFailure(
                        "%s is not ready after %d s; %s".formatted(name, PATIENCE.toSeconds(), machine.lastWords()));
            }
            pause(name);
        }
    }

    private static void pause(String name) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantFailure("Interrupted while waiting for " + name, e);
        }
    }
}
