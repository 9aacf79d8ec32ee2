package org.lotline.runtime.thread;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lotline.runtime.thread.SupervisedThread.State;

/**
 * Names the threads that fail or are dead, at {@code /q/health} and {@code /q/health/well}. It is never down: whoever restarts
 * services by their health would stop those that still take what people scan; {@code state} is {@code degraded} instead.
 */
@Wellness
@Singleton
class ThreadWellness implements HealthCheck {

    private final SupervisedThreads threads;

    ThreadWellness(SupervisedThreads threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("threads").up();
        var degraded = false;
        for (var thread : threads.all()) {
            if (thread.state() == State.FAILING || thread.state() == State.DEAD) {
                degraded = true;
                answer.withData(thread.name(), words(thread));
            }
        }
        return answer.withData("state", degraded ? "degraded" : "fine").build();
    }

    private static String words(SupervisedThread thread) {
        return thread.state() == State.DEAD
                ? "has ended: restart the service"
                : "fails and goes on by itself: " + thread.failure().orElse("unknown");
    }
}
