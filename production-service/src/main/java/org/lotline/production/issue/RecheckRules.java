package org.lotline.production.issue;

import java.time.Duration;
import java.time.Instant;

/** When an issue that the gate was silent about is asked for again: soon at first, then ever more rarely, each by itself. */
final class RecheckRules {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 7;

    private RecheckRules() {}

    /**
     * Before this it is not asked for again.
     *
     * @param now when it was asked for the last time (UTC)
     * @param attempts how often it was asked for again before
     */
    static Instant next(Instant now, int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
