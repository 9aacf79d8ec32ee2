package org.lotline.trace.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Follows the topics on a thread of its own as long as the service runs, whatever is down meanwhile. */
@ApplicationScoped
public class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final long STOP_MILLIS = 5_000;

    private final FeedSettings settings;
    private final FeedState state;
    private final Neo4jGraph graph;
    private final GraphPreparation preparation;
    private final ProjectingRecords projecting;
    private final UnderstandingEvents understanding;
    private final KafkaSettings kafka;
    private final Thread thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private int failures;

    Feed(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            Progress progress,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.understanding = new UnderstandingEvents(clock);
        this.preparation = preparation;
        this.projecting = new ProjectingRecords(graph, progress);
        this.kafka = new KafkaSettings(kafka);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    /** The graph holds facts and offset of a batch, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            preparation.await();
            while (!stopped) {
                follow();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something fails. */
    private void follow() throws InterruptedException {
        try (var following = new FollowingTopics(graph, state, settings, understanding, projecting, kafka)) {
            while (!stopped) {
                following.step();
                failures = 0;
            }
        } catch (RuntimeException e) {
            failures++;
            tell(e);
        }
    }

    private void tell(RuntimeException failure) {
        if (stopped) {
            return;
        }
        if (failure instanceof PositionMovedException) {
            LOG.warnf("%s Going on from there.", failure.getMessage());
        } else {
            LOG.warnf("The topics are not followed for the moment: %s", failure);
        }
    }

    /** Doubled from failure to failure, and never the same in two instances. */
    private void pause() throws InterruptedException {
        var doubled = settings.firstPause().toMillis() << Math.min(failures, 10);
        var pause = Math.min(doubled, settings.longestPause().toMillis());
        Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
