package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;

/** How following the sources goes in this instance; written by their channels and whoever watches them, read by any. */
@Singleton
class FollowingState {

    private static final long UNSEEN = -1;

    private final Map<Source, Kept> bySource = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();

    /** @param lag {@link #UNSEEN} until the topic has been looked at */
    private record Kept(long goodAt, long lag, @Nullable String failure) {}

    /** All that had come of it was taken or parked. */
    void good(Source source) {
        bySource.compute(
                source, (key, known) -> new Kept(System.nanoTime(), known(known).lag(), null));
    }

    /** A record of it was taken or parked, and more may wait. */
    void taken(Source source) {
        bySource.computeIfPresent(
                source, (key, known) -> known.failure() == null ? known : new Kept(known.goodAt(), known.lag(), null));
    }

    /** So many records of its topic are still to be taken; if none is, all is well. */
    void lag(Source source, long lag) {
        bySource.compute(
                source,
                (key, known) -> lag == 0
                        ? new Kept(System.nanoTime(), 0, null)
                        : new Kept(known(known).goodAt(), lag, known(known).failure()));
    }

    /**
     * It can't be followed for the moment.
     *
     * @return whether that is news
     */
    boolean failed(Source source, String reason) {
        var before = failure(source);
        bySource.compute(
                source,
                (key, known) -> new Kept(known(known).goodAt(), known(known).lag(), reason));
        return !before.equals(Optional.of(reason));
    }

    /** Records on its topic that were not taken when it was last looked at. */
    long lag(Source source) {
        return Math.max(0, known(bySource.get(source)).lag());
    }

    /** Whether all that was on its topic when it was last looked at is taken or parked, and that was a moment ago. */
    boolean isAllTaken(Source source, Duration moment) {
        var known = known(bySource.get(source));
        return known.lag() == 0 && known.failure() == null && stuck(source).compareTo(moment) < 0;
    }

    /** How long ago all was well with it. */
    Duration stuck(Source source) {
        return Duration.ofNanos(System.nanoTime() - known(bySource.get(source)).goodAt());
    }

    /** Why it is not followed, if it fails. */
    Optional<String> failure(Source source) {
        return Optional.ofNullable(known(bySource.get(source)).failure());
    }

    private Kept known(@Nullable Kept kept) {
        return kept == null ? new Kept(began, UNSEEN, null) : kept;
    }
}
