package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;

/** How following the sources goes in this instance. */
@ApplicationScoped
public class FeedState {

    private static final Logger LOG = Logger.getLogger(FeedState.class);

    private final Map<Source, ReachedThings> bySource = new ConcurrentHashMap<>();

    /** How one source is followed. */
    public sealed interface ReachedThings {

        /** Its events are taken as they come. */
        record Running() implements ReachedThings {}

        /**
         * They will be as soon as that is over.
         *
         * @param reason a sentence
         */
        record Waiting(String reason) implements ReachedThings {}

        /**
         * They are no longer, until an operator has seen to it.
         *
         * @param reason a sentence that says what to do
         */
        record Stopped(String reason) implements ReachedThings {}
    }

    public ReachedThings of(Source source) {
        return bySource.getOrDefault(source, new ReachedThings.Waiting("The projection is starting."));
    }

    /** Why its events aren't taken any more; empty if they are, or will be. */
    public Optional<String> stopped(Source source) {
        return of(source) instanceof ReachedThings.Stopped(var reason) ? Optional.of(reason) : Optional.empty();
    }

    void running(Source source) {
        bySource.put(source, new ReachedThings.Running());
    }

    void waiting(Source source, String reason) {
        if (!(bySource.put(source, new ReachedThings.Waiting(reason)) instanceof ReachedThings.Waiting)) {
            LOG.infof("%s is not followed yet: %s", source.id(), reason);
        }
    }

    void stop(Source source, String reason) {
        LOG.errorf("The projection of %s stops. %s", source.id(), reason);
        bySource.put(source, new ReachedThings.Stopped(reason));
    }
}
