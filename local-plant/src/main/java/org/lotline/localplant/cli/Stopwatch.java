package org.lotline.localplant.cli;

import java.time.Duration;
import java.time.Instant;

/** Prints progress with the seconds since it was made. */
public final class Stopwatch {

    private final Instant start = Instant.now();

    /** {@code [ 12.3 s] line}. */
    public void print(String line) {
        System.out.printf("[%5.1f s] %s%n", seconds(), line);
        System.out.flush();
    }

    /** Since it was made. */
    public double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
