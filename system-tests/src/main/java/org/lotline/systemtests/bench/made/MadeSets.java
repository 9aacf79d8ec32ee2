package org.lotline.systemtests.bench.made;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.plan.Plan;
import org.lotline.systemtests.bench.plan.Shapes;

/** All that was made on a plant, small things scan by scan, large ones by events. */
public final class MadeSets {

    private static final int GROWN_AT_ONCE = 1_000;

    private final Plant plant;
    private final Floor floor;
    private final RandomGenerator random;
    private final Console console;
    private final List<Made> made = new ArrayList<>();
    private int next;

    public MadeSets(Plant plant, RandomGenerator random, Console console) {
        this.plant = plant;
        this.floor = new Floor(plant);
        this.random = random;
        this.console = console;
    }

    /** Makes it through the public APIs; the graph has it a little later. */
    public Made scan(Plan plan) throws Exception {
        var began = System.nanoTime();
        return told("through the APIs", began, ThroughApis.make(floor, plan, next));
    }

    /** Makes it by events in the stores of the sources; the graph has it later. */
    public Made append(Plan plan) throws Exception {
        var began = System.nanoTime();
        return told("by events", began, ThroughEventStore.make(plant.servers().postgres(), plan, next, random));
    }

    /** Appends as many closures of a thousand nodes as it takes for so many lots; nobody is asked for them. */
    public void grow(int lots) throws SQLException {
        var random = new SplittableRandom(lots);
        for (var grown = 0; grown < lots; ) {
            var plan = Shapes.shop(GROWN_AT_ONCE, random);
            next = ThroughEventStore.make(plant.servers().postgres(), plan, next, random)
                            .seed()
                    + 1;
            grown += Collections.frequency(plan.kinds(), Plan.Kind.LOT);
        }
        console.say("%,d lots more by events".formatted(lots));
    }

    private Made told(String how, long began, Made set) {
        made.add(set);
        next = set.seed() + 1;
        console.say("made %s (%,d nodes, %,d edges) %s in %.1f s"
                .formatted(
                        set.plan().name(),
                        set.plan().nodes(),
                        set.flows().size(),
                        how,
                        (System.nanoTime() - began) / 1e9));
        return set;
    }

    /** All of it. */
    public List<Made> all() {
        return List.copyOf(made);
    }
}
