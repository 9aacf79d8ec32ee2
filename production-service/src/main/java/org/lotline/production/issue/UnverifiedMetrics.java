package org.lotline.production.issue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.lotline.production.issue.UnverifiedIssues.Figures;

/** What waits for the gate, as metrics. Read now and then: a scrape must not wait for the database. */
@ApplicationScoped
class UnverifiedMetrics {

    private final UnverifiedIssues unverified;
    private final Clock clock;
    private volatile Figures last = new Figures(0, null);

    UnverifiedMetrics(UnverifiedIssues unverified, MeterRegistry metrics, Clock clock) {
        this.unverified = unverified;
        this.clock = clock;
        Gauge.builder("lotline.unverified", this, self -> self.last.number())
                .description("Issues that went through while the gate was silent and are not checked yet")
                .register(metrics);
        Gauge.builder("lotline.unverified.oldest", this, UnverifiedMetrics::ageOfOldest)
                .description("Seconds since the oldest of them was recorded; 0 if none waits")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(identity = "unverified", every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void read() {
        last = QuarkusTransaction.requiringNew().call(unverified::figures);
    }

    private double ageOfOldest() {
        var oldest = last.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1e3;
    }
}
