package org.lotline.systemtests.bench.plan;

import java.util.ArrayList;
import java.util.List;

/** A plan while it is drawn. */
final class Draft {

    private final List<Plan.Kind> kinds = new ArrayList<>();
    private final List<Integer> received = new ArrayList<>();
    private final List<Plan.Job> jobs = new ArrayList<>();
    private final List<Plan.Shipment> shipments = new ArrayList<>();

    int size() {
        return kinds.size();
    }

    /** @return the lot that comes in */
    int receive() {
        var lot = add(Plan.Kind.LOT);
        received.add(lot);
        return lot;
    }

    /** @return the lot that comes out of a job of these */
    int make(List<Integer> inputs) {
        var job = add(Plan.Kind.JOB);
        var output = add(Plan.Kind.LOT);
        jobs.add(new Plan.Job(job, inputs, List.of(output)));
        return output;
    }

    /** A job that yields nothing yet. */
    void start(int input) {
        jobs.add(new Plan.Job(add(Plan.Kind.JOB), List.of(input), List.of()));
    }

    /** A job that yields what there is already. */
    void rework(int input, int output) {
        jobs.add(new Plan.Job(add(Plan.Kind.JOB), List.of(input), List.of(output)));
    }

    void ship(int lot) {
        shipments.add(new Plan.Shipment(add(Plan.Kind.SHIPMENT), lot));
    }

    /** Like a plant's. */
    Plan plan(String name) {
        return new Plan(name, false, kinds, received, jobs, shipments);
    }

    /** Made to be hard. */
    Plan shape(String name) {
        return new Plan(name, true, kinds, received, jobs, shipments);
    }

    private int add(Plan.Kind kind) {
        kinds.add(kind);
        return kinds.size() - 1;
    }
}
