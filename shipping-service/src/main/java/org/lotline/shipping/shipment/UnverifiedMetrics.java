package org.lotline.shipping.shipment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What left unverified, for Prometheus; read at the scrape. */
@Singleton
class UnverifiedMetrics implements MeterBinder {

    private final UnverifiedLines lines;

    UnverifiedMetrics(UnverifiedLines lines) {
        this.lines = lines;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lotline.unverified", () -> read(UnverifiedLines.Waiting::count))
                .description("Lines of shipments that left and are still to be checked; GET /unverified lists them")
                .register(registry);
        Gauge.builder(
                        "lotline.unverified.oldest",
                        () -> read(waiting -> waiting.oldest().toSeconds()))
                .description("Age of the oldest of them in seconds")
                .register(registry);
    }

    private Number read(Function<UnverifiedLines.Waiting, Number> figure) {
        try {
            return figure.apply(lines.waiting());
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
