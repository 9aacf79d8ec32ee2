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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Follows the topics on a thread of its own as long as the service runs, whatever is down meanwhile. */
@ApplicationScoped
public class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);

    private final FeedSettings settings;
    private final FeedState state;
    private final Neo4jGraph graph;
    private final GraphPreparation preparation;
    private final ProjectingRecords projecting;
    private final EventDecoder understanding;
    private final KafkaSettings kafka;
    private final SupervisedThread thread;
    private @Nullable FollowingTopics following;

    Feed(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph graph,
            GraphPreparation preparation,
            Progress progress,
            OwnEvents sources,
            SupervisedThreads threads,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.state = state;
        this.graph = graph;
        this.understanding = new EventDecoder(clock);
        this.preparation = preparation;
        this.projecting = new ProjectingRecords(
                graph, progress, new ContestedSequence(graph, sources, understanding), settings.facts());
        this.kafka = new KafkaSettings(kafka);
        this.thread = threads.thread("feed", this::round);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    /** The graph holds facts and offset of a batch, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
        end();
    }

    /** One look at the topics. Whatever fails, the next one reads anew where the graph stands. */
    private void round() throws InterruptedException {
        preparation.await();
        try {
            following().step();
        } catch (PositionMovedException e) {
            LOG.warnf("%s Going on from there.", e.getMessage());
            end();
        } catch (Throwable e) {
            end();
            throw e;
        }
    }

    private FollowingTopics following() {
        var open = following;
        if (open == null) {
            open = new FollowingTopics(graph, state, settings, understanding, projecting, kafka);
            following = open;
        }
        return open;
    }

    private void end() {
        var open = following;
        following = null;
        if (open != null) {
            open.close();
        }
    }
}
