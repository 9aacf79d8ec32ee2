package org.lotline.runtime.housekeeping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/**
 * Tidies on one thread of its own, every {@code lotline.housekeeping.every}. The scheduler extension was refused: it would bring
 * a second way to run things in the background, which our supervision does not see.
 */
@ApplicationScoped
public class HousekeepingService {

    /** Small enough that nobody waits for the rows that are locked meanwhile. */
    static final int AT_MOST = 500;

    private final List<Housekeeping> all;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final SupervisedThread thread;

    HousekeepingService(
            @All List<Housekeeping> all,
            MeterRegistry metrics,
            Clock clock,
            SupervisedThreads threads,
            @ConfigProperty(name = "lotline.housekeeping.every", defaultValue = "PT10M") Duration every) {
        this.all = List.copyOf(all);
        this.metrics = metrics;
        this.clock = clock;
        this.thread = threads.every(every, "housekeeping", this::tidy);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        all.forEach(this::removed);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    /**
     * One round of all of them; one that fails does not keep the others from theirs.
     *
     * @throws RuntimeException the first failure, at the end
     */
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
        while (removed == AT_MOST && !thread.isEnding()) {
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
