package org.lotline.trace.memory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.LastingGraph;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Has memory loaded at the start, and whenever it was dropped. */
@ApplicationScoped
class MemoryLoading {

    private static final Logger LOG = Logger.getLogger(MemoryLoading.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final long bytes;
    private final LineageInMemory lineage;
    private final ImageLoader loader;
    private final GraphPreparation preparation;
    private final MemoryComparison comparison;
    private final SupervisedThread thread;

    MemoryLoading(
            MemorySettings settings,
            LineageInMemory lineage,
            Neo4jGraph graph,
            LastingGraph lasting,
            GraphPreparation preparation,
            MemoryComparison comparison,
            SupervisedThreads threads) {
        this.bytes = settings.bytes();
        this.lineage = lineage;
        this.loader = new ImageLoader(bytes, lineage, graph, lasting);
        this.preparation = preparation;
        this.comparison = comparison;
        this.thread = threads.thread("lineage-loading", this::round);
    }

    void start(@Observes StartupEvent event) {
        if (bytes == 0) {
            lineage.off();
            LOG.info("Nothing is to be in memory: Neo4j answers");
        } else {
            lineage.follow();
            preparation.answeredElsewhere(() -> lineage.state() == LineageInMemory.State.ANSWERING);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void round() throws InterruptedException {
        preparation.await();
        if (!lineage.isAwaited()) {
            Thread.sleep(PAUSE);
            return;
        }
        try {
            if (loader.load()) {
                comparison.compare();
            }
        } catch (GraphUnavailableException e) {
            LOG.infof("The lineage is loaded later. %s", e.getMessage());
            Thread.sleep(PAUSE);
        }
    }
}
