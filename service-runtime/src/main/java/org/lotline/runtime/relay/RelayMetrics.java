package org.lotline.runtime.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.relay.OutboxWatch.Backlog;

/** The relay for Prometheus, tagged with its source; figures of the outbox are read at the scrape. */
@Singleton
class RelayMetrics implements MeterBinder {

    private final RelayService relay;
    private final OutboxWatch outbox;
    private final OwnSource source;

    RelayMetrics(RelayService relay, OutboxWatch outbox, OwnSource source) {
        this.relay = relay;
        this.outbox = outbox;
        this.source = source;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "lotline.outbox.events", "Events that Kafka has not acknowledged", Backlog::events);
        gauge(
                registry,
                "lotline.outbox.oldest.seconds",
                "Age of the oldest of them",
                b -> b.oldest().toMillis() / 1e3);
        Gauge.builder("lotline.relay.active", relay, r -> r.isActive() ? 1 : 0)
                .description("1 if this instance holds the relay's lock")
                .tag("source", source.id())
                .register(registry);
        Gauge.builder("lotline.relay.failing", relay, r -> r.lastError().isPresent() ? 1 : 0)
                .description("1 if the last attempt failed; GET /relay says why")
                .tag("source", source.id())
                .register(registry);
        FunctionCounter.builder("lotline.relay.events", relay, RelayService::relayed)
                .description("Events that Kafka has acknowledged to this instance")
                .tag("source", source.id())
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, Function<Backlog, Number> figure) {
        Gauge.builder(name, () -> read(figure))
                .description(description)
                .tag("source", source.id())
                .register(registry);
    }

    private Number read(Function<Backlog, Number> figure) {
        try {
            return figure.apply(outbox.backlog());
        } catch (DatabaseException e) {
            return Double.NaN;
        }
    }
}
