package org.lotline.runtime.transit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.lotline.runtime.event.OwnSource;

/** Counts what is in transit for Prometheus, in a service that gives up: a scrape must not wait for other services. */
@ApplicationScoped
class WatchingTransit {

    private static final Set<String> GIVERS = Set.of("receiving", "production", "shipping");

    private final InTransit transit;
    private final OwnSource source;
    private final MeterRegistry metrics;
    private volatile int moves;
    private volatile int unknown;

    WatchingTransit(InTransit transit, OwnSource source, MeterRegistry metrics) {
        this.transit = transit;
        this.source = source;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!isGiver()) {
            return;
        }
        Gauge.builder("lotline.in.transit", () -> moves)
                .description(
                        "Moves that were given up here and not taken up for a while; GET /moves/in-transit lists them")
                .tag("source", source.id())
                .register(metrics);
        Gauge.builder("lotline.in.transit.unknown", () -> unknown)
                .description("Services that take up and could not be asked")
                .tag("source", source.id())
                .register(metrics);
    }

    @Scheduled(
            identity = "moves-in-transit",
            every = "${lotline.in-transit.every:PT10S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void count() {
        if (!isGiver()) {
            return;
        }
        var now = transit.now();
        moves = now.moves().size();
        unknown = now.unknown().size();
    }

    private boolean isGiver() {
        return GIVERS.contains(source.id());
    }
}
