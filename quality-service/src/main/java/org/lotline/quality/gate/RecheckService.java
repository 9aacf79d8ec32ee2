package org.lotline.quality.gate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Rechecks on a thread of its own as long as the service runs. What can't be asked now is asked again: it stays in the table. */
@ApplicationScoped
class RecheckService {

    private static final Logger LOG = Logger.getLogger(RecheckService.class);
    private static final long STOP_MILLIS = 5_000;

    private final RecheckingClearances rechecking;
    private final Duration pause;
    private final Thread thread =
            Thread.ofPlatform().name("rechecking").daemon().unstarted(this::run);
    private volatile boolean stopped;

    RecheckService(
            RecheckingClearances rechecking,
            @ConfigProperty(name = "lotline.quality.recheck-pause", defaultValue = "PT1S") Duration pause) {
        this.rechecking = rechecking;
        this.pause = pause;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            while (!stopped) {
                if (!hasRechecked()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasRechecked() {
        try {
            return rechecking.recheckWaiting();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warnf(e, "Clearances are not rechecked for the moment");
            }
            return false;
        }
    }
}
