package org.lotline.runtime.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/**
 * Follows the topics on a thread of its own as long as the service runs, if anybody wants their events. A plain consumer whose
 * offset is kept in our database, in the transaction of the effect: exactly once, without a group whose rebalances would have
 * to be agreed with it.
 */
@ApplicationScoped
public class FollowingService {

    private final FollowedSources sources;
    private final RecordSettlement settling;
    private final FollowedTopics followed;
    private final ReleasingParked releasing;
    private final FollowingState state;
    private final Map<String, Object> kafka;
    private final SupervisedThread thread;

    FollowingService(
            FollowedSources sources,
            RecordSettlement settling,
            FollowedTopics followed,
            ReleasingParked releasing,
            FollowingState state,
            SupervisedThreads threads,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.sources = sources;
        this.settling = settling;
        this.followed = followed;
        this.releasing = releasing;
        this.state = state;
        this.kafka = kafka;
        this.thread = threads.thread("following", this::follow);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!sources.all().isEmpty()) {
            thread.start();
        }
    }

    /** The database holds effect and offset, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    /** Until something fails; then with another connection. */
    private void follow() throws InterruptedException {
        try (var following = new EventConsumer(sources.all(), settling, followed, releasing, state, kafka)) {
            while (!thread.isEnding()) {
                following.step();
            }
        } catch (RuntimeException | Error e) {
            sources.all().forEach(source -> state.failed(source, String.valueOf(e.getMessage())));
            throw e;
        }
    }
}
