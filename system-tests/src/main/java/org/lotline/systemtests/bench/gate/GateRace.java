package org.lotline.systemtests.bench.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.load.Paced;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.write.Receipts;
import org.lotline.systemtests.call.Answer;

/** Clearances, issues and confirmations of a lot with many ancestors, in turn, while others write so much a second. */
public final class GateRace {

    private static final int WARM = 5;

    private final Floor floor;
    private final Made made;
    private final int times;
    private final String lotNumber;
    private final UUID lotId;
    private int slips;

    /**
     * @param made through the APIs, a funnel; its last lot is the one that is asked for
     * @param times how often each act is done
     */
    public GateRace(Floor floor, Made made, int times) {
        this.floor = floor;
        this.made = made;
        this.lotNumber = made.lastLot().name();
        this.times = times;
        this.lotId = UUID.fromString(made.lastLot().key().substring("lot:".length()));
    }

    /** With so many receipts a second beside it; 0 is idle. */
    public GateFigures run(int writes) throws Exception {
        var job = "GATEJOB" + writes;
        floor.done("production", "/jobs", Acts.job(job, Catalog.PART));
        try (var beside = Paced.start(new Receipts(floor, "G" + writes, 1), writes)) {
            var clearances = new ArrayList<Long>();
            var issues = new ArrayList<Long>();
            var confirmations = new ArrayList<Long>();
            var tally = new Tally();
            for (var time = -WARM; time < times; time++) {
                var isMeasured = time >= 0;
                timed(isMeasured, clearances, tally, () -> clear());
                timed(isMeasured, issues, tally, () -> issue(job));
                var shipment = pick();
                timed(isMeasured, confirmations, tally, () -> confirm(shipment));
            }
            return new GateFigures(
                    writes,
                    beside.soFar().perSecond(),
                    made.plan().nodes() - 1,
                    Sample.of(clearances),
                    Sample.of(issues),
                    Sample.of(confirmations),
                    tally.unverified,
                    tally.refused);
        }
    }

    private static final class Tally {
        private int unverified;
        private int refused;
    }

    private interface Asking {
        Answer ask() throws IOException;
    }

    private static void timed(boolean isMeasured, List<Long> nanos, Tally tally, Asking asking) throws IOException {
        var began = System.nanoTime();
        var answer = asking.ask();
        var took = System.nanoTime() - began;
        if (!isMeasured) {
            return;
        }
        if (answer.isOk()) {
            nanos.add(took);
            tally.unverified += answer.text("/gate").equals("unverified") ? 1 : 0;
        } else {
            tally.refused++;
        }
    }

    private Answer clear() throws IOException {
        return floor.once("quality", "/clearances", """
                {"purpose":"ship","lotId":"%s","quantity":%s,"shipmentId":"%s","lineId":"%s"}""".formatted(
                        lotId, Catalog.quantity(Catalog.ONE, Catalog.PIECE), UUID.randomUUID(), UUID.randomUUID()));
    }

    private Answer issue(String job) throws IOException {
        return floor.once("production", "/jobs/%s/issues".formatted(job), Acts.issue(lotNumber));
    }

    private String pick() throws IOException {
        var shipment = "GATE%d".formatted(100_000 + slips++);
        floor.done("shipping", "/shipments", Acts.shipment(shipment));
        floor.done("shipping", "/shipments/%s/picks".formatted(shipment), Acts.pick(lotNumber, shipment));
        return shipment;
    }

    private Answer confirm(String shipment) throws IOException {
        return floor.once("shipping", "/shipments/%s/confirmation".formatted(shipment), Acts.confirmation());
    }
}
