package org.lotline.runtime.housekeeping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tidies every {@code lotline.housekeeping.every}. */
@ApplicationScoped
public class HousekeepingService {

    /** Small enough that nobody waits for the rows that are locked meanwhile. */
    static final int AT_MOST = 500;

    private final List<Housekeeping> all;
    private final MeterRegistry metrics;
    private final Clock clock;
    private volatile boolean ending;

    HousekeepingService(@All List<Housekeeping> all, MeterRegistry metrics, Clock clock) {
        this.all = List.copyOf(all);
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        all.forEach(this::removed);
    }

    void stop(@Observes ShutdownEvent event) {
        ending = true;
    }

    /**
     * One round of all of them; one that fails does not keep the others from theirs.
     *
     * @throws RuntimeException the first failure, at the end
     */
    @Scheduled(
            identity = "housekeeping",
            every = "${lotline.housekeeping.every:PT10M}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void tidy() {
        RuntimeException failure = null;
        for (var one : all) {
            try {
                tidy(one);
            } catch (RuntimeException e) {
                failure = first(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void tidy(Housekeeping one) {
        var removed = AT_MOST;
        while (removed == AT_MOST && !ending) {
            removed = one.tidy(clock.instant(), AT_MOST);
            removed(one).increment(removed);
        }
    }

    /** There from the start: a counter that appears with its first round hides that there was none. */
    private Counter removed(Housekeeping one) {
        return metrics.counter("lotline.housekeeping.removed", "name", one.name());
    }

    private static RuntimeException first(@Nullable RuntimeException known, RuntimeException e) {
        if (known == null) {
            return e;
        }
        known.addSuppressed(e);
        return known;
    }
}
