package org.lotline.quality.gate;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.quality.hold.FillingReaches;

/**
 * What goes on in the background as long as the service runs: clearances are judged again, the reaches of holds are filled, and bases
 * that nobody needs go. What can't be done now stays in its table.
 */
@ApplicationScoped
class RecheckService {

    private final RecheckingClearances rechecking;
    private final FillingReaches filling;
    private final ForgettingBases forgetting;

    RecheckService(RecheckingClearances rechecking, FillingReaches filling, ForgettingBases forgetting) {
        this.rechecking = rechecking;
        this.filling = filling;
        this.forgetting = forgetting;
    }

    @Scheduled(
            identity = "rechecking",
            every = "${lotline.quality.recheck-pause:PT1S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void recheck() throws InterruptedException {
        while (rechecking.recheckWaiting()) {
            // the next are due already
        }
    }

    @Scheduled(
            identity = "filling-reaches",
            every = "${lotline.quality.recheck-pause:PT1S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void fill() {
        while (filling.fillNext()) {
            // the next is due already
        }
    }

    @Scheduled(
            identity = "forgetting-bases",
            every = "${lotline.quality.housekeeping-pause:PT1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        forgetting.forget();
    }
}
