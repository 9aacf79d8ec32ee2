package org.lotline.systemtests.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * Receives, renames, corrects and files certificates until it is told to stop. It goes on only with lots of which it knows how
 * they stand.
 */
final class DockWriter implements Runnable {

    private static final int KEPT_LOTS = 50;

    private final WriterSession performing;
    private final DockRequests requests;
    private final Duration pause;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final List<HeldLot> lots = new ArrayList<>();

    DockWriter(
            WriterSession performing, DockRequests requests, Duration pause, RandomGenerator random, Traffic traffic) {
        this.performing = performing;
        this.requests = requests;
        this.pause = pause;
        this.random = random;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        while (!traffic.isStopped()) {
            var dice = random.nextInt(10);
            if (lots.isEmpty() || dice < 7) {
                receive();
            } else {
                change(lots.get(random.nextInt(lots.size())), dice);
            }
            WriterSession.pause(pause);
        }
    }

    private void receive() {
        var request = requests.receipt();
        var said = performing.perform(request);
        if (said.is(Outcome.OK)) {
            hold(HeldLot.of(request, said));
        }
    }

    private void change(HeldLot lot, int dice) {
        var request = switch (dice) {
            case 7 -> requests.rename(lot);
            case 8 -> requests.correction(lot);
            default -> requests.certificate(lot);
        };
        if (performing.perform(request).is(Outcome.UNKNOWN)) {
            lots.remove(lot);
        }
    }

    private void hold(HeldLot lot) {
        if (lots.size() == KEPT_LOTS) {
            lots.remove(random.nextInt(KEPT_LOTS));
        }
        lots.add(lot);
    }
}
