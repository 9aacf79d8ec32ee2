package org.lotline.systemtests.faults.load;

import java.math.BigDecimal;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lotline.systemtests.faults.ledger.Outcome;
import org.lotline.systemtests.faults.ledger.Write;

/**
 * Goes through the main job again and again, each time with bars of its own heat: from the dock through a job to a consignee, now
 * and then with a wrong tag, a hold, something scrapped, put back or sent back to its supplier, and goods that return. What stays unknown ends that time; a
 * refusal is tried again under another mark, for what another service hasn't heard yet is refused for a moment.
 */
final class Maker implements Runnable {

    private static final int ATTEMPTS = 4;
    private static final int BARS = 10;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final WriterSession performing;
    private final DockRequests dock;
    private final MakingRequests requests;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final DoorRace door;
    private @Nullable HeldLot former;

    /** {@code rival} sends while {@code performing} does. */
    Maker(
            WriterSession performing,
            WriterSession rival,
            DockRequests dock,
            MakingRequests requests,
            RandomGenerator random,
            Traffic traffic) {
        this.performing = performing;
        this.dock = dock;
        this.requests = requests;
        this.random = random;
        this.traffic = traffic;
        this.door = new DoorRace(performing, rival, requests, random, traffic);
    }

    @Override
    public void run() {
        while (!traffic.isStopped()) {
            try {
                former = makeOnce();
            } catch (AbandonedException e) {
                // The next time begins with other bars.
            }
        }
    }

    /** @return the bars, of which most is left */
    private HeldLot makeOnce() {
        var bars = receive();
        var job = release(bars);
        feed(job);
        var output = complete(job);
        if (!job.isSerialised() && happens(3)) {
            done(() -> requests.scrap(output));
        }
        ship(output);
        if (happens(2)) {
            done(() -> requests.close(job));
        }
        return bars;
    }

    private HeldLot receive() {
        var receipt = done(() -> dock.bars(BARS));
        var bars = HeldLot.of(receipt.request(), receipt.said());
        var certificateId = done(() -> dock.certificate(bars)).said().text("/certificateId");
        done(() -> dock.review(bars, certificateId));
        if (happens(3)) {
            done(() -> dock.supplierReturn(bars));
        }
        return bars;
    }

    private Job release(HeldLot bars) {
        var isSerialised = happens(3);
        var released = done(() -> requests.job(bars, isSerialised));
        return new Job(released.write().mark(), isSerialised ? MasterData.PUMP : MasterData.SHAFT, bars);
    }

    /** Two bars and a half at least stay in the job, or two; it wants three. */
    private void feed(Job job) {
        done(() -> requests.issue(job, job.bars(), TWO));
        done(() -> requests.issue(job, job.bars(), HALF));
        var other = former;
        if (other != null && happens(2)) {
            scanTheWrongTag(job, other);
        }
        if (happens(3)) {
            done(() -> requests.takeBack(job, HALF));
        }
    }

    private void scanTheWrongTag(Job job, HeldLot other) {
        var mistake = done(() -> requests.issue(job, other, HALF));
        var issueId = mistake.said().text("/issueId");
        done(() -> requests.reissue(job, mistake.write(), issueId, job.bars()));
    }

    private Output complete(Job job) {
        var quantity = job.isSerialised() ? TWO : BigDecimal.valueOf(12);
        done(() -> requests.run(job, quantity));
        var output =
                Output.of(job, done(() -> requests.completion(job, quantity)).said());
        done(() -> requests.inspection(output));
        return output;
    }

    private void ship(Output output) {
        var quantity = output.job().isSerialised() ? BigDecimal.ONE : BigDecimal.valueOf(random.nextInt(3, 9));
        var shipment = done(() -> requests.shipment(output)).write().mark();
        var picked = pick(output, shipment, quantity);
        if (happens(4)) {
            tryWhileHeld(output, shipment);
        }
        if (!hasLeftInARace(picked)) {
            done(() -> requests.confirmation(output, shipment));
        }
        if (happens(3)) {
            done(() -> requests.goodsReturn(output, shipment, BigDecimal.ONE));
        }
    }

    /** Now and then it is put back and picked once more. */
    private Picked pick(Output output, String shipment, BigDecimal quantity) {
        var first = done(() -> requests.pick(output, shipment, quantity));
        var picked = Picked.of(output, quantity, shipment, first.said(), 0);
        if (!happens(4)) {
            return picked;
        }
        done(() -> requests.putBack(output, shipment, first.write(), picked.lineId()));
        var again = done(() -> requests.pick(output, shipment, quantity));
        return Picked.of(output, quantity, shipment, again.said(), 1);
    }

    private boolean hasLeftInARace(Picked picked) {
        return switch (random.nextInt(4)) {
            case 0 -> hasLeftBeforeAHold(picked);
            case 1 -> hasLeftBeforeAReturn(picked);
            default -> false;
        };
    }

    private boolean hasLeftBeforeAHold(Picked picked) {
        var bars = picked.output().job().bars();
        var hold = requests.hold(bars);
        var ran = known(door.againstHold(picked, hold));
        if (ran.opposed().is(Outcome.OK)) {
            done(() -> requests.release(bars, hold.write(), ran.opposed().text("/holdNumber")));
        }
        return ran.confirmed().is(Outcome.OK);
    }

    private boolean hasLeftBeforeAReturn(Picked picked) {
        var clearanceId = done(() -> requests.clearance(picked)).said().text("/clearanceId");
        return known(door.againstReturn(picked, clearanceId)).confirmed().is(Outcome.OK);
    }

    private static DoorRace.Ran known(DoorRace.Ran ran) {
        if (!ran.isKnown()) {
            throw new AbandonedException();
        }
        return ran;
    }

    private void tryWhileHeld(Output output, String shipment) {
        var bars = output.job().bars();
        var hold = done(() -> requests.hold(bars));
        var attempt = requests.confirmation(output, shipment);
        var said = performing.perform(attempt);
        if (said.is(Outcome.OK)) {
            traffic.slippedThrough(attempt.write(), hold.write());
        }
        if (!said.is(Outcome.REFUSED)) {
            throw new AbandonedException();
        }
        done(() -> requests.release(bars, hold.write(), hold.said().text("/holdNumber")));
    }

    /** One time in so many. */
    private boolean happens(int times) {
        return random.nextInt(times) == 0;
    }

    private Done done(Supplier<Request> next) {
        for (var attempt = 0; attempt < ATTEMPTS && !traffic.isStopped(); attempt++) {
            var request = next.get();
            var said = performing.perform(request);
            if (said.is(Outcome.OK)) {
                return new Done(request, said);
            }
            if (said.is(Outcome.UNKNOWN)) {
                break;
            }
        }
        throw new AbandonedException();
    }

    /**
     * What was acknowledged.
     *
     * @param request what was asked
     * @param said the answer
     */
    private record Done(Request request, Said said) {

        Write write() {
            return request.write();
        }
    }

    /** This time doesn't go on: something stayed unknown or refused, or the load is stopped. */
    private static final class AbandonedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("abandoned", null, false, false);
        }
    }
}
