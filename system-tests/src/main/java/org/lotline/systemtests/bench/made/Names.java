package org.lotline.systemtests.bench.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.systemtests.bench.plan.Plan;

/** What the things of a plan are called: their numbers before they are made, their ids as they are. */
final class Names {

    private final Plan plan;
    private final int first;
    private final String[] numbers;
    private final UUID[] ids;

    /** @param first the number of its first thing; no two of a plant may be the same */
    Names(Plan plan, int first) {
        this.plan = plan;
        this.first = first;
        this.numbers = new String[plan.nodes()];
        this.ids = new UUID[plan.nodes()];
        for (var thing = 0; thing < plan.nodes(); thing++) {
            numbers[thing] = plan.kinds().get(thing).name().charAt(0) + text(first + thing);
        }
    }

    /** Without blanks, hyphens and leading zeros, which numbers are compared without. */
    private static String text(int number) {
        return Integer.toString(0x100_0000 + number, 36).toUpperCase(Locale.ROOT);
    }

    Heat heat() {
        return new Heat("H" + text(first), Catalog.MILL);
    }

    String number(int thing) {
        return numbers[thing];
    }

    UUID id(int thing) {
        return ids[thing];
    }

    void is(int thing, UUID id) {
        ids[thing] = id;
    }

    /** Received lots get their numbers at the dock. */
    void is(int thing, UUID id, String number) {
        is(thing, id);
        numbers[thing] = number;
    }

    private String key(int thing) {
        return switch (plan.kinds().get(thing)) {
            case LOT -> Keys.lot(ids[thing]);
            case JOB -> Keys.job(ids[thing]);
            case SHIPMENT -> Keys.shipment(ids[thing]);
        };
    }

    Made made() {
        var bodies = new Bodies(this);
        var things = new ArrayList<Made.Thing>();
        for (var thing = 0; thing < plan.nodes(); thing++) {
            var kind = Made.Kind.valueOf(plan.kinds().get(thing).name());
            var key = key(thing);
            things.add(new Made.Thing(first + thing, kind, key, numbers[thing], bodies.thing(kind, thing, key)));
        }
        var seed = first + plan.nodes();
        var heat = Keys.heat(heat());
        things.add(new Made.Thing(seed, Made.Kind.HEAT, heat, heat().number(), ""));
        return new Made(plan, heat().number(), Catalog.MILL, seed, things, flows(bodies, heat));
    }

    private List<Made.Flow> flows(Bodies bodies, String heat) {
        var flows = new ArrayList<Made.Flow>();
        for (var lot : plan.received()) {
            flows.add(new Made.Flow(
                    "heat-of", first + plan.nodes(), first + lot, bodies.flow("heat-of", heat, key(lot), null)));
        }
        for (var job : plan.jobs()) {
            job.inputs().forEach(lot -> flows.add(flow(bodies, "issued", lot, job.thing(), Catalog.ONE)));
            job.outputs().forEach(lot -> flows.add(flow(bodies, "completed", job.thing(), lot, Catalog.MANY)));
        }
        for (var shipment : plan.shipments()) {
            flows.add(flow(bodies, "shipped", shipment.lot(), shipment.thing(), Catalog.ONE));
        }
        return flows;
    }

    private Made.Flow flow(Bodies bodies, String kind, int from, int to, int quantity) {
        return new Made.Flow(kind, first + from, first + to, bodies.flow(kind, key(from), key(to), quantity));
    }
}
