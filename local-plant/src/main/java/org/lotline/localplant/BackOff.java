package org.lotline.localplant;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something that ends again and again is started again: twice as long each time, a minute at most. */
final class BackOff {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What has gone well for that long begins anew. */
    private static final Duration WELL = Duration.ofMinutes(10);

    private Duration next = SHORTEST;
    private Instant last;

    /** {@code started}: when it was started for the first time. */
    BackOff(Instant started) {
        last = started;
    }

    /** The pause for what has ended at {@code now}. */
    Duration next(Instant now) {
        if (Duration.between(last, now).compareTo(WELL) >= 0) {
            next = SHORTEST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        last = now;
        return pause;
    }
}
