package org.lotline.trace.feed;

import java.time.Duration;

/**
 * Settings of a feed in a test: it doesn't pause.
 *
 * @param batch records in one transaction
 * @param attention how often topics are looked for
 */
record ForTests(int batch, Duration attention) implements FeedSettings {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration holeGrace() {
        return Duration.ZERO;
    }

    @Override
    public int facts() {
        return 5_000;
    }

    @Override
    public Duration comparing() {
        return Duration.ofHours(1);
    }
}
