package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.runtime.housekeeping.Housekeeping;

/**
 * Which event was taken at which sequence is remembered for the last ones of each source only
 * ({@code lotline.followed.remember}): that is what a restored source or a forged record could contest.
 */
@Singleton
class ForgettingTaken implements Housekeeping {

    private final FollowedSources sources;
    private final FollowedTopics topics;
    private final long remember;

    ForgettingTaken(
            FollowedSources sources,
            FollowedTopics topics,
            @ConfigProperty(name = "lotline.followed.remember", defaultValue = "100000") long remember) {
        this.sources = sources;
        this.topics = topics;
        this.remember = remember;
    }

    @Override
    public String name() {
        return "followed-events";
    }

    @Override
    public int tidy(Instant now, int atMost) {
        var removed = 0;
        for (var source : sources.all()) {
            removed += topics.forget(source, remember, atMost - removed);
        }
        return removed;
    }
}
