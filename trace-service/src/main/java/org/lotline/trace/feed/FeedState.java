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

    /** Whether Kafka has given its topic to this instance. */
    private final Map<Source, Boolean> assigned = new ConcurrentHashMap<>();

    /** What keeps its events out; absent if nothing does. */
    private final Map<Source, Course> trouble = new ConcurrentHashMap<>();

    /** How one source is followed. */
    public sealed interface Course {

        /** Its events are taken as they come. */
        record Running() implements Course {}

        /**
         * They will be as soon as that is over.
         *
         * @param reason a sentence
         */
        record Waiting(String reason) implements Course {}

        /**
         * They are tried again and again.
         *
         * @param reason a sentence that names the failure
         */
        record Failing(String reason) implements Course {}

        /**
         * They are no longer, until an operator has seen to it.
         *
         * @param reason a sentence that says what to do
         */
        record Stopped(String reason) implements Course {}
    }

    public Course of(Source source) {
        var its = trouble.get(source);
        if (its != null) {
            return its;
        }
        var given = assigned.get(source);
        if (given == null) {
            return new Course.Waiting("The projection is starting, or Kafka does not answer.");
        }
        return given
                ? new Course.Running()
                : new Course.Waiting(
                        "There is no topic %s yet, or another instance follows it.".formatted(source.topic()));
    }

    /** Why its events aren't taken any more; empty if they are, or will be. */
    public Optional<String> stopped(Source source) {
        return of(source) instanceof Course.Stopped(var reason) ? Optional.of(reason) : Optional.empty();
    }

    /** Why its events aren't taken although they may be there; empty if they are. Of a topic there may be none yet. */
    Optional<String> troubled(Source source) {
        return switch (of(source)) {
            case Course.Running() -> Optional.empty();
            case Course.Waiting(var reason) -> assigned.containsKey(source) ? Optional.empty() : Optional.of(reason);
            case Course.Failing(var reason) -> Optional.of(reason);
            case Course.Stopped(var reason) -> Optional.of(reason);
        };
    }

    /** Whether this instance has the topic, as Kafka told it last. */
    void assigned(Source source, boolean given) {
        assigned.put(source, given);
    }

    /** A batch is in. One that was stopped meanwhile stays so. */
    void succeeded(Source source) {
        trouble.computeIfPresent(source, (key, its) -> its instanceof Course.Stopped ? its : null);
    }

    /** Whatever kept its events out is over. */
    void running(Source source) {
        trouble.remove(source);
    }

    /** The same failure again and again is told once. */
    void failing(Source source, Throwable failure) {
        var reason = "It fails for the moment and goes on by itself: " + failure;
        var before = trouble.put(source, new Course.Failing(reason));
        if (!new Course.Failing(reason).equals(before)) {
            LOG.warnf(failure, "Events of %s can't be taken for the moment; they wait", source.id());
        }
    }

    void waiting(Source source, String reason) {
        if (!(trouble.put(source, new Course.Waiting(reason)) instanceof Course.Waiting)) {
            LOG.infof("%s is not followed yet: %s", source.id(), reason);
        }
    }

    void stop(Source source, String reason) {
        LOG.errorf("The projection of %s stops. %s", source.id(), reason);
        trouble.put(source, new Course.Stopped(reason));
    }
}
