package org.lotline.trace.neo4j;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/** Makes the graph ready: schema, generation, plans and caches. Neo4j may come long after us. */
@ApplicationScoped
public class GraphPreparation {

    private static final Logger LOG = Logger.getLogger(GraphPreparation.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GraphSchema schema;
    private final WarmingUp warmingUp;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("graph-preparation").daemon().unstarted(this::run);

    GraphPreparation(GraphSchema schema, WarmingUp warmingUp) {
        this.schema = schema;
        this.warmingUp = warmingUp;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** Returns when it is ready. */
    public void await() throws InterruptedException {
        ready.await();
    }

    boolean isReady() {
        return ready.getCount() == 0;
    }

    private void run() {
        while (!isReady()) {
            try {
                prepare();
            } catch (GraphUnavailableException e) {
                LOG.warnf("%s Trying again.", e.getMessage());
                pause();
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void prepare() {
        var began = System.nanoTime();
        schema.ensure();
        warmingUp.run();
        ready.countDown();
        LOG.infof(
                "The graph is ready after %d ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
