package org.lotline.runtime.follow;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lotline.contracts.events.Source;

/** Whose events this service takes: those that its followers want. */
@Singleton
public class FollowedSources {

    private final List<EventFollower> followers;

    FollowedSources(@All List<EventFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    public Set<Source> all() {
        var sources = new TreeSet<Source>();
        followers.forEach(follower -> sources.addAll(follower.sources()));
        return sources;
    }
}
