package org.lotline.trace.memory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.LastingGraph;

/**
 * Compares memory with the graph that lasts, after each loading and from time to time. They are alike if memory has every fact that
 * Neo4j has, in the same words, and not one more, as far as both have followed the sources: then their canonical hashes are equal,
 * and Neo4j reads what it has once and in no order. Batches go on meanwhile.
 */
@ApplicationScoped
class MemoryComparison {

    private static final Logger LOG = Logger.getLogger(MemoryComparison.class);

    private final LineageInMemory lineage;
    private final LastingGraph lasting;
    private final Counter differences;

    MemoryComparison(LineageInMemory lineage, LastingGraph lasting, MeterRegistry metrics) {
        this.lineage = lineage;
        this.lasting = lasting;
        this.differences = Counter.builder("lotline.lineage.differences")
                .description("How often memory was found to differ from Neo4j, and was loaded anew")
                .register(metrics);
    }

    @Scheduled(
            identity = "lineage-comparing",
            every = "${lotline.lineage.comparing:PT6H}",
            delayed = "${lotline.lineage.comparing:PT6H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void compare() {
        lineage.answering().ifPresent(this::compare);
    }

    private void compare(MemoryGraph memory) {
        try {
            differenceOf(memory)
                    .ifPresentOrElse(
                            difference -> differs(memory, difference),
                            () -> LOG.infof("Memory and Neo4j have the same %,d facts", memory.facts()));
        } catch (GraphUnavailableException e) {
            LOG.infof("Memory is compared with Neo4j later. %s", e.getMessage());
        }
    }

    /** What is different only while it is looked at, such as an event that is replayed just then, is no difference. */
    private Optional<String> differenceOf(MemoryGraph memory) {
        return difference(memory).flatMap(first -> difference(memory));
    }

    private Optional<String> difference(MemoryGraph memory) {
        var images = new ComparedImages(memory, lasting.positions());
        lasting.facts(images::compare);
        return images.difference();
    }

    /** If another graph answers by now, it was that one's facts that memory was held against. */
    private void differs(MemoryGraph memory, String difference) {
        if (lineage.answering().filter(memory::equals).isPresent()) {
            LOG.errorf("Memory differs from Neo4j: %s", difference);
            differences.increment();
            lineage.drop(memory, "It differs from Neo4j.");
        }
    }
}
