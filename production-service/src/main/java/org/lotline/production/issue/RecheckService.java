package org.lotline.production.issue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Rechecks on a thread of its own as long as the service runs, every {@code lotline.production.recheck-every}. */
@ApplicationScoped
public class RecheckService {

    private static final Logger LOG = Logger.getLogger(RecheckService.class);
    private static final long STOP_MILLIS = 5_000;

    private final RecheckingIssues rechecking;
    private final Duration every;
    private final Thread thread =
            Thread.ofPlatform().name("rechecking").daemon().unstarted(this::run);

    RecheckService(
            RecheckingIssues rechecking,
            @ConfigProperty(name = "lotline.production.recheck-every", defaultValue = "3s") Duration every) {
        this.rechecking = rechecking;
        this.every = every;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(every);
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails is tried again a moment later. */
    private void round() {
        try {
            rechecking.recheck();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Issues are not rechecked for the moment");
        }
    }
}
