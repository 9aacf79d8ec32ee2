package org.lotline.quality.gate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.clearance.Rechecks.Backlog;
import org.lotline.runtime.database.DatabaseException;

/** What waits to be judged again, for Prometheus; read at the scrape. */
@Singleton
class RecheckMetrics implements MeterBinder {

    private final Rechecks rechecks;
    private final Clock clock;

    RecheckMetrics(Rechecks rechecks, Clock clock) {
        this.rechecks = rechecks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lotline.recheck.waiting", () -> read(Backlog::waiting))
                .description("Clearances that are to be judged again")
                .register(registry);
        Gauge.builder(
                        "lotline.recheck.oldest.seconds",
                        () -> read(backlog -> Duration.between(backlog.oldest(), clock.instant())
                                        .toMillis()
                                / 1e3))
                .description("How long the oldest of them has waited")
                .register(registry);
    }

    private Number read(Function<Backlog, Number> figure) {
        try {
            return figure.apply(rechecks.backlog());
        } catch (DatabaseException e) {
            return Double.NaN;
        }
    }
}
