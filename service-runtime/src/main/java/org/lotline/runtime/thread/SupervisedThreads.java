package org.lotline.runtime.thread;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lotline.runtime.thread.SupervisedThread.Round;
import org.lotline.runtime.thread.SupervisedThread.State;

/** The threads of this service that must live. Whoever needs one asks for it here, starts it at the start and stops it at the end. */
@ApplicationScoped
public class SupervisedThreads {

    private final MeterRegistry metrics;
    private final List<SupervisedThread> threads = new CopyOnWriteArrayList<>();

    SupervisedThreads(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** One whose rounds follow each other at once. */
    public SupervisedThread thread(String name, Round round) {
        return watched(new SupervisedThread(name, round));
    }

    /** One whose rounds begin that long after the end of the one before; the first after that time, too. */
    public SupervisedThread every(Duration pause, String name, Round round) {
        var timed = new Timed(pause, round);
        var thread = thread(name, timed);
        timed.on(thread);
        return thread;
    }

    SupervisedThread watched(SupervisedThread thread) {
        threads.add(thread);
        watch(thread);
        return thread;
    }

    /** In the order in which they were made. */
    List<SupervisedThread> all() {
        return List.copyOf(threads);
    }

    private void watch(SupervisedThread thread) {
        Gauge.builder("lotline.thread.alive", thread, t -> t.state() == State.DEAD ? 0 : 1)
                .description("0 if a thread that must live has ended")
                .tag("name", thread.name())
                .register(metrics);
        Gauge.builder("lotline.thread.failing", thread, t -> t.state() == State.FAILING ? 1 : 0)
                .description("1 if its last round failed; GET /q/health/well says why")
                .tag("name", thread.name())
                .register(metrics);
        FunctionCounter.builder("lotline.thread.failures", thread, SupervisedThread::failures)
                .description("Rounds of the thread that failed")
                .tag("name", thread.name())
                .register(metrics);
    }
}
