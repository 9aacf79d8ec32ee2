package org.lotline.runtime.follow;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Follows the topics on a thread of its own as long as the service runs, if anybody wants their events. A plain consumer whose
 * offset is kept in our database, in the transaction of the effect: exactly once, without a group whose rebalances would have
 * to be agreed with it.
 */
@ApplicationScoped
public class FollowingService {

    private static final Logger LOG = Logger.getLogger(FollowingService.class);
    private static final long STOP_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 500;

    private final List<EventFollower> followers;
    private final FollowedTopics followed;
    private final Map<String, Object> kafka;
    private final Thread thread = Thread.ofPlatform().name("following").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private String lastFailure = "";

    FollowingService(
            @All List<EventFollower> followers,
            FollowedTopics followed,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.followers = followers;
        this.followed = followed;
        this.kafka = kafka;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!followers.isEmpty()) {
            thread.start();
        }
    }

    /** The database holds effect and offset, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            while (!stopped) {
                follow();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something fails. */
    private void follow() throws InterruptedException {
        try (var following = new Following(followers, followed, kafka)) {
            while (!stopped) {
                following.step();
            }
        } catch (RuntimeException e) {
            if (!stopped) {
                warn(e);
            }
        }
    }

    /** The same failure again and again, while Kafka is away or an event can't be taken, is told once. */
    private void warn(RuntimeException failure) {
        if (!failure.toString().equals(lastFailure)) {
            lastFailure = failure.toString();
            LOG.warnf(failure, "The topics are not followed for the moment; this goes on by itself");
        }
    }
}
