package org.lotline.systemtests.faults.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * At the dock door, at the same moment: a shipment is confirmed, and quality puts its steel on hold or takes its clearance back.
 * Whoever comes first wins; a hold that comes second names what has left. What came of it is compared when the plant is at rest.
 */
final class DoorRace {

    private final WriterSession shipper;
    private final WriterSession quality;
    private final MakingRequests requests;
    private final RandomGenerator random;
    private final Traffic traffic;

    /** {@code quality} sends while {@code shipper} does. */
    DoorRace(
            WriterSession shipper,
            WriterSession quality,
            MakingRequests requests,
            RandomGenerator random,
            Traffic traffic) {
        this.shipper = shipper;
        this.quality = quality;
        this.requests = requests;
        this.random = random;
        this.traffic = traffic;
    }

    /** What was said to both. */
    record Ran(Said confirmed, Said opposed) {

        boolean isKnown() {
            return !confirmed.is(Outcome.UNKNOWN) && !opposed.is(Outcome.UNKNOWN);
        }
    }

    /** Against a hold on the bars of which it is made; the hold is left for the caller to release. */
    Ran againstHold(Picked picked, Request hold) {
        var ran = race(picked, hold);
        if (ran.confirmed().is(Outcome.OK) && ran.opposed().is(Outcome.OK)) {
            traffic.leftBeforeAHold(picked.shipmentId(), ran.opposed().text("/holdNumber"));
        }
        return ran;
    }

    /** Against the return of the clearance that it has already. */
    Ran againstReturn(Picked picked, String clearanceId) {
        return race(picked, requests.clearanceReturn(picked, clearanceId));
    }

    private Ran race(Picked picked, Request opposing) {
        var headStart = random.nextInt(40);
        var opposed = CompletableFuture.supplyAsync(
                () -> {
                    WriterSession.pause(Duration.ofMillis(headStart));
                    return quality.perform(opposing);
                },
                task -> Thread.ofVirtual().start(task));
        var confirmed = shipper.perform(requests.confirmation(picked.output(), picked.shipment()));
        return new Ran(confirmed, opposed.join());
    }
}
