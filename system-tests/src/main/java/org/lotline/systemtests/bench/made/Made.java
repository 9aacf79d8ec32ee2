package org.lotline.systemtests.bench.made;

import java.util.List;
import org.lotline.systemtests.bench.plan.Plan;

/**
 * A plan that was carried out.
 *
 * @param plan what was to be made
 * @param heat the number of the heat, by which it is asked for
 * @param mill its mill
 * @param seed the heat among the things
 * @param things the lots, jobs and shipments, and the heat behind them; their numbers follow each other
 * @param flows how the material went
 */
public record Made(Plan plan, String heat, String mill, int seed, List<Thing> things, List<Flow> flows) {

    /**
     * A node.
     *
     * @param number no other thing of the plant has it
     * @param kind of it
     * @param key as the trace has it
     * @param name its number, as people write it
     * @param body what there is to say of it, as JSON
     */
    public record Thing(int number, Kind kind, String key, String name, String body) {}

    /** What a thing is; the last is where a question starts, and no part of the answer. */
    public enum Kind {
        LOT,
        JOB,
        SHIPMENT,
        HEAT
    }

    /**
     * An edge.
     *
     * @param kind as the trace has it, such as {@code issued}
     * @param from number of a thing
     * @param to number of a thing
     * @param body what there is to say of it, as JSON
     */
    public record Flow(String kind, int from, int to, String body) {}

    public Made {
        things = List.copyOf(things);
        flows = List.copyOf(flows);
    }

    /** The lot that was planned last. */
    public Thing lastLot() {
        return things.get(plan.kinds().lastIndexOf(Plan.Kind.LOT));
    }

    /** The thing of that number. */
    public Thing thing(int number) {
        return things.get(number - things.getFirst().number());
    }
}
