package org.lotline.runtime.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * How the last round of each scheduled work went. A round that fails ends nothing: the next comes when it is due. The same
 * failure again and again is told once in the log, where the scheduler would repeat it every second with its stack.
 */
@Singleton
public class ScheduledRounds {

    private static final Logger LOG = Logger.getLogger(ScheduledRounds.class);

    private final MeterRegistry metrics;
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    ScheduledRounds(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void began(@Observes StartupEvent event, Scheduler scheduler) {
        scheduler.getScheduledJobs().forEach(job -> watch(job.getId()));
    }

    void succeeded(@Observes SuccessfulExecution round) {
        wentWell(round.getExecution().getTrigger().getId());
    }

    void failed(@Observes FailedExecution round) {
        failed(round.getExecution().getTrigger().getId(), round.getException());
    }

    /** What the last round of each that fails failed with, by name. */
    Map<String, String> failing() {
        return new TreeMap<>(failing);
    }

    /** There from the start: a figure that appears with the first failure can't be watched before. */
    void watch(String name) {
        failures(name);
        Gauge.builder("lotline.scheduled.failing", () -> failing.containsKey(name) ? 1 : 0)
                .description("1 if its last round failed; GET /q/health/well says why")
                .tag("name", name)
                .register(metrics);
    }

    void wentWell(String name) {
        if (failing.remove(name) != null) {
            LOG.infof("%s goes on as it should", name);
        }
    }

    void failed(String name, Throwable failure) {
        failures(name).increment();
        var words = failure.toString();
        if (!words.equals(failing.put(name, words))) {
            LOG.warnf(failure, "%s fails for the moment; it goes on by itself", name);
        }
    }

    private Counter failures(String name) {
        return Counter.builder("lotline.scheduled.failures")
                .description("Rounds of scheduled work that failed")
                .tag("name", name)
                .register(metrics);
    }
}
