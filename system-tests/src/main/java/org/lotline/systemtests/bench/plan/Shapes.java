package org.lotline.systemtests.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The closures that are asked for. */
public final class Shapes {

    /** Of a contract manufacturer: bars, parts, sub-assemblies, assemblies. */
    private static final int DEPTH = 4;

    private static final int NODES_PER_BAR = 30;

    private Shapes() {}

    /** A closure of exactly so many lots, jobs and shipments, as a plant that makes things of things has them. */
    public static Plan shop(int nodes, RandomGenerator random) {
        var draft = new Draft();
        var open = new ArrayList<List<Integer>>();
        for (var level = 0; level <= DEPTH; level++) {
            open.add(new ArrayList<>());
        }
        for (var bar = 0; bar < Math.max(1, nodes / NODES_PER_BAR); bar++) {
            open.getFirst().add(draft.receive());
        }
        while (draft.size() + 2 <= nodes) {
            makeOne(draft, open, random, nodes);
        }
        while (draft.size() < nodes) {
            draft.ship(any(open.getFirst(), random));
        }
        return draft.plan("%,d nodes".formatted(nodes));
    }

    private static void makeOne(Draft draft, List<List<Integer>> open, RandomGenerator random, int nodes) {
        var level = random.nextInt(DEPTH);
        while (open.get(level).isEmpty()) {
            level--;
        }
        var inputs = new ArrayList<Integer>();
        inputs.add(any(open.get(level), random));
        var lower = random.nextInt(level + 1);
        var second = any(open.get(open.get(lower).isEmpty() ? level : lower), random);
        if (random.nextInt(3) == 0 && !inputs.contains(second)) {
            inputs.add(second);
        }
        var output = draft.make(inputs);
        open.get(level + 1).add(output);
        if (random.nextInt(10) < 7 && draft.size() < nodes) {
            draft.ship(output);
        }
    }

    /** Two lots into two jobs, again and again: with every rung there are twice as many paths. */
    public static Plan ladder(int rungs) {
        var draft = new Draft();
        var left = draft.receive();
        var right = draft.receive();
        for (var rung = 0; rung < rungs; rung++) {
            var both = List.of(left, right);
            left = draft.make(both);
            right = draft.make(both);
        }
        draft.ship(left);
        return draft.shape("ladder 2^" + rungs);
    }

    /** One thing of another, so many times. */
    public static Plan chain(int jobs) {
        var draft = new Draft();
        var lot = draft.receive();
        for (var job = 0; job < jobs; job++) {
            lot = draft.make(List.of(lot));
        }
        return draft.shape("chain");
    }

    /** The same, and the last job yields the first lot again. */
    public static Plan cycle(int jobs) {
        var draft = new Draft();
        var first = draft.receive();
        var lot = first;
        for (var job = 1; job < jobs; job++) {
            lot = draft.make(List.of(lot));
        }
        draft.rework(lot, first);
        draft.ship(first);
        return draft.shape("cycle");
    }

    /** One lot into so many jobs. */
    public static Plan fan(int jobs) {
        var draft = new Draft();
        var lot = draft.receive();
        for (var job = 0; job < jobs; job++) {
            draft.start(lot);
        }
        return draft.shape("fan");
    }

    /** The same, and each job yields a lot, which leaves: three nodes of each. */
    public static Plan shippedFan(int jobs) {
        var draft = new Draft();
        var lot = List.of(draft.receive());
        for (var job = 0; job < jobs; job++) {
            draft.ship(draft.make(lot));
        }
        return draft.shape("fan that leaves");
    }

    /** Bars that become a part each, and all parts one unit: three times as many ancestors, and a job. */
    public static Plan funnel(int bars) {
        var draft = new Draft();
        var lots = new ArrayList<Integer>();
        for (var bar = 0; bar < bars; bar++) {
            lots.add(draft.receive());
        }
        draft.make(lots.stream().map(lot -> draft.make(List.of(lot))).toList());
        return draft.shape("funnel");
    }

    private static int any(List<Integer> lots, RandomGenerator random) {
        return lots.get(random.nextInt(lots.size()));
    }
}
