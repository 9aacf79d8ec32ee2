package org.lotline.runtime.transit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/** Counts what is in transit for Prometheus, in a service that gives up: a scrape must not wait for other services. */
@ApplicationScoped
class WatchingTransit {

    private static final Set<String> GIVERS = Set.of("receiving", "production", "shipping");

    private final InTransit transit;
    private final OwnSource source;
    private final MeterRegistry metrics;
    private final SupervisedThread thread;
    private volatile int moves;
    private volatile int unknown;

    WatchingTransit(
            InTransit transit,
            OwnSource source,
            MeterRegistry metrics,
            SupervisedThreads threads,
            @ConfigProperty(name = "lotline.in-transit.every", defaultValue = "PT10S") Duration every) {
        this.transit = transit;
        this.source = source;
        this.metrics = metrics;
        this.thread = threads.every(every, "moves-in-transit", this::count);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!GIVERS.contains(source.id())) {
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
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    private void count() {
        var now = transit.now();
        moves = now.moves().size();
        unknown = now.unknown().size();
    }
}
