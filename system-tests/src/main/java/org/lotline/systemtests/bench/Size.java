package org.lotline.systemtests.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is made and how long it is measured.
 *
 * @param closures nodes of each closure that is like a plant's
 * @param throughApis up to how many nodes a closure is made through the public APIs
 * @param warmUp how long questions are asked before the first one counts
 * @param perClosure how long it is asked for
 * @param perAct how long an act is done at a time
 * @param gateActs how often each act is done that needs the gate
 * @param rates of writes a second at which it is asked how fresh traces are
 * @param perRate how long each of them is kept up
 * @param fed nodes that are fed into the graph by events
 * @param deliveries of a hundred lots each, for the disks
 * @param grown lots that the plant grows by before the small closures are asked for again; 0 for none
 */
record Size(
        List<Integer> closures,
        int throughApis,
        Duration warmUp,
        Duration perClosure,
        Duration perAct,
        int gateActs,
        List<Integer> rates,
        Duration perRate,
        int fed,
        int deliveries,
        int grown) {

    Size {
        closures = List.copyOf(closures);
        rates = List.copyOf(rates);
    }

    static Size quick(int grown) {
        return new Size(
                List.of(10, 30, 300, 1_000),
                30,
                Duration.ofSeconds(20),
                Duration.ofSeconds(3),
                Duration.ofMillis(1_500),
                20,
                List.of(20, 50, 200),
                Duration.ofSeconds(5),
                3_000,
                10,
                grown);
    }

    static Size full(int grown) {
        return new Size(
                List.of(10, 30, 300, 1_000, 10_000, 100_000),
                1_000,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                200,
                List.of(20, 50, 200),
                Duration.ofSeconds(30),
                30_000,
                50,
                grown);
    }
}
