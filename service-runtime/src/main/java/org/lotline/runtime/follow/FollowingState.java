package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;

/** How following the sources goes in this instance; written by its thread, read by any. */
@Singleton
class FollowingState {

    private final Map<Source, Kept> bySource = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();

    private record Kept(long goodAt, long lag, @Nullable String failure) {}

    /** All that had come of it was taken or parked. */
    void good(Source source, long lag) {
        bySource.put(source, new Kept(System.nanoTime(), lag, null));
    }

    /** It can't be followed for the moment. */
    void failed(Source source, String reason) {
        bySource.compute(
                source,
                (key, known) ->
                        known == null ? new Kept(began, 0, reason) : new Kept(known.goodAt(), known.lag(), reason));
    }

    /** Records on its topic that were not taken when it was last looked at. */
    long lag(Source source) {
        return Optional.ofNullable(bySource.get(source)).map(Kept::lag).orElse(0L);
    }

    /** How long ago all was well with it. */
    Duration stuck(Source source) {
        var since = Optional.ofNullable(bySource.get(source)).map(Kept::goodAt).orElse(began);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Why it is not followed, if it fails. */
    Optional<String> failure(Source source) {
        return Optional.ofNullable(bySource.get(source)).map(Kept::failure);
    }
}
