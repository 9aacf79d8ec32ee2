package org.lotline.trace.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lotline.contracts.events.Source;
import org.lotline.trace.feed.FeedState.Course;

/** What is behind, parked or stopped, as it was found the last time that somebody looked. */
@ApplicationScoped
class FeedMetrics {

    private final MeterRegistry metrics;
    private final FeedState state;
    private final Map<Source, AtomicLong> lags = new ConcurrentHashMap<>();
    private final AtomicLong parked = new AtomicLong();

    FeedMetrics(MeterRegistry metrics, FeedState state) {
        this.metrics = metrics;
        this.state = state;
    }

    void register(@Observes StartupEvent event) {
        for (var source : Source.values()) {
            var lag = lags.computeIfAbsent(source, key -> new AtomicLong());
            Gauge.builder("lotline.projection.lag", lag, AtomicLong::get)
                    .description("Events that the source has given and the graph lacks")
                    .tag("source", source.id())
                    .register(metrics);
            Gauge.builder(
                            "lotline.projection.stopped",
                            state,
                            its -> its.stopped(source).isPresent() ? 1 : 0)
                    .description("1 if the source is followed no longer; GET /projection says why")
                    .tag("source", source.id())
                    .register(metrics);
            Gauge.builder("lotline.projection.failing", state, its -> its.of(source) instanceof Course.Failing ? 1 : 0)
                    .description("1 if its events can't be taken for the moment; GET /q/health/well says why")
                    .tag("source", source.id())
                    .register(metrics);
        }
        Gauge.builder("lotline.projection.parked", parked, AtomicLong::get)
                .description("Events that could not be projected and wait for an operator")
                .register(metrics);
    }

    void lag(Source source, long events) {
        lags.computeIfAbsent(source, key -> new AtomicLong()).set(Math.max(0, events));
    }

    void parked(long events) {
        parked.set(events);
    }
}
