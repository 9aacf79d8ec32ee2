package org.lotline.systemtests.bench.made;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.lotline.systemtests.bench.plan.Plan;

/** Makes it as people do, scan by scan: with the gate, put-away, stock and clearances that belong to it. */
public final class ThroughApis {

    private static final int AT_ONCE = 6;

    private final Floor floor;
    private final Plan plan;
    private final Names names;

    private ThroughApis(Floor floor, Plan plan, int first) {
        this.floor = floor;
        this.plan = plan;
        this.names = new Names(plan, first);
    }

    /** @param first the number of its first thing */
    public static Made make(Floor floor, Plan plan, int first) throws InterruptedException, ExecutionException {
        return new ThroughApis(floor, plan, first).made();
    }

    private Made made() throws InterruptedException, ExecutionException {
        each(plan.received(), this::receive);
        for (var round : plan.rounds()) {
            each(round, this::work);
        }
        each(plan.shipments(), this::ship);
        return names.made();
    }

    private void receive(int lot) throws IOException {
        var note = names.number(lot);
        var answer = floor.done(
                "receiving",
                "/purchase-receipts",
                Acts.lot(Catalog.supplier(lot), note, names.heat().number()));
        names.is(lot, UUID.fromString(answer.text("/lots/0/lotId")), answer.text("/lots/0/lotNumber"));
    }

    private void work(Plan.Job job) throws IOException {
        var number = names.number(job.thing());
        var released = floor.done("production", "/jobs", Acts.job(number, Catalog.PART));
        names.is(job.thing(), UUID.fromString(released.text("/jobId")));
        for (var lot : job.inputs()) {
            floor.done("production", "/jobs/%s/issues".formatted(number), Acts.issue(names.number(lot)));
        }
        for (var lot : job.outputs()) {
            var completed =
                    floor.done("production", "/jobs/%s/completions".formatted(number), Acts.completion(Catalog.MANY));
            names.is(lot, UUID.fromString(completed.text("/lotId")), completed.text("/lotNumber"));
        }
    }

    private void ship(Plan.Shipment shipment) throws IOException {
        var number = names.number(shipment.thing());
        var opened = floor.done("shipping", "/shipments", Acts.shipment(number));
        names.is(shipment.thing(), UUID.fromString(opened.text("/shipmentId")));
        var path = "/shipments/%s/".formatted(number);
        floor.done("shipping", path + "picks", Acts.pick(names.number(shipment.lot()), number));
        floor.done("shipping", path + "confirmation", Acts.confirmation());
    }

    private interface Step<T> {
        void take(T what) throws IOException;
    }

    private static <T> void each(List<T> all, Step<T> step) throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (var one : all) {
                tasks.add(() -> {
                    step.take(one);
                    return true;
                });
            }
            for (var done : hands.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
