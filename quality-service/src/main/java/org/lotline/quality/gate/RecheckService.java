package org.lotline.quality.gate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.quality.hold.FillingReaches;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/**
 * What goes on in the background as long as the service runs: clearances are judged again, the reaches of holds are filled, and bases
 * that nobody needs go. What can't be done now stays in its table.
 */
@ApplicationScoped
class RecheckService {

    private final SupervisedThread rechecks;
    private final SupervisedThread reaches;
    private final SupervisedThread housekeeping;

    RecheckService(
            SupervisedThreads threads,
            RecheckingClearances rechecking,
            FillingReaches filling,
            ForgettingBases forgetting,
            @ConfigProperty(name = "lotline.quality.recheck-pause", defaultValue = "PT1S") Duration pause,
            @ConfigProperty(name = "lotline.quality.housekeeping-pause", defaultValue = "PT1H") Duration rarely) {
        rechecks = threads.every(pause, "rechecking", () -> {
            while (rechecking.recheckWaiting()) {
                // the next are due already
            }
        });
        reaches = threads.every(pause, "filling-reaches", () -> {
            while (filling.fillNext()) {
                // the next is due already
            }
        });
        housekeeping = threads.every(rarely, "forgetting-bases", forgetting::forget);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        rechecks.start();
        reaches.start();
        housekeeping.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rechecks.stop();
        reaches.stop();
        housekeeping.stop();
    }
}
