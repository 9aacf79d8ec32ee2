package org.lotline.runtime.thread;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from failure to failure, each shortened by up to a half so that services don't knock in step. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The pause after one more failure. */
    public Duration next() {
        var doubled = first.toMillis() << Math.min(failures++, 20);
        var pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
    }

    /** After a success. */
    public void reset() {
        failures = 0;
    }
}
