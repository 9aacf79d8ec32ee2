package org.lotline.production.issue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/** Rechecks on a thread of its own as long as the service runs, every {@code lotline.production.recheck-every}, and counts what waits. */
@ApplicationScoped
public class RecheckService {

    private static final Duration COUNTED_EVERY = Duration.ofSeconds(3);

    private final SupervisedThread rechecking;
    private final SupervisedThread counting;

    RecheckService(
            RecheckingIssues issues,
            UnverifiedMetrics metrics,
            SupervisedThreads threads,
            @ConfigProperty(name = "lotline.production.recheck-every", defaultValue = "1s") Duration every) {
        this.rechecking = threads.every(every, "rechecking", issues::recheck);
        this.counting = threads.every(COUNTED_EVERY, "unverified", metrics::read);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        rechecking.start();
        counting.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        counting.stop();
        rechecking.stop();
    }
}
