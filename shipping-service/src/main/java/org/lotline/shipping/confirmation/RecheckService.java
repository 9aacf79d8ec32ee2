package org.lotline.shipping.confirmation;

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

/** Rechecks on a thread of its own as long as the service runs, every {@code lotline.shipping.recheck-every}. */
@ApplicationScoped
public class RecheckService {

    private final SupervisedThread thread;

    RecheckService(
            SupervisedThreads threads,
            RecheckingLines rechecking,
            @ConfigProperty(name = "lotline.shipping.recheck-every", defaultValue = "1s") Duration every) {
        thread = threads.every(every, "rechecking", rechecking::recheck);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }
}
