package org.lotline.trace.memory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who answers, and what memory holds. */
@ApplicationScoped
class MemoryMetrics {

    private final LineageInMemory lineage;
    private final MeterRegistry metrics;

    MemoryMetrics(LineageInMemory lineage, MeterRegistry metrics) {
        this.lineage = lineage;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("lotline.lineage.facts", lineage, LineageInMemory::facts)
                .description("Facts in memory")
                .register(metrics);
        Gauge.builder("lotline.lineage.bytes", lineage, LineageInMemory::bytes)
                .description("What the facts in memory take of the heap")
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder(
                        "lotline.lineage.answering",
                        lineage,
                        its -> its.state() == LineageInMemory.State.ANSWERING ? 1 : 0)
                .description("1 if memory answers, 0 if Neo4j does")
                .register(metrics);
        Gauge.builder(
                        "lotline.lineage.too.large",
                        lineage,
                        its -> its.state() == LineageInMemory.State.TOO_LARGE ? 1 : 0)
                .description("1 if the plant doesn't fit into lotline.lineage.memory")
                .register(metrics);
    }
}
