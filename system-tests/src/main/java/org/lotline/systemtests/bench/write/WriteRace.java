package org.lotline.systemtests.bench.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.load.Act;
import org.lotline.systemtests.bench.load.Clients;
import org.lotline.systemtests.bench.load.Throughput;
import org.lotline.systemtests.bench.made.Floor;
import org.lotline.systemtests.bench.rival.GraphTables;
import org.lotline.systemtests.faults.Watch;

/** Acts and their rival in turn, by more and more clients; then what takes many lots at once, and what a receipt costs. */
public final class WriteRace {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int SLICES = 2;
    private static final int LINES = 100;
    private static final int UNITS = 5_000;
    private static final int COSTED_CLIENTS = 8;
    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofMinutes(10);

    private final Plant plant;
    private final Floor floor;
    private final Duration slice;
    private final Random random;
    private final Console console;

    /** @param slice how long an act is done at a time */
    public WriteRace(Plant plant, Floor floor, Duration slice, long seed, Console console) {
        this.plant = plant;
        this.floor = floor;
        this.slice = slice;
        this.random = new Random(seed);
        this.console = console;
    }

    /** All of it; the graph has it in the end. */
    public WriteFigures run(GraphTables tables) throws Exception {
        var figures = new ArrayList<Throughput>();
        try (var bare = new TwoInserts(tables)) {
            var acts =
                    List.of(bare, new Receipts(floor, "W", 1), Work.completions(floor, "W"), Work.issues(floor, "W"));
            for (var clients : CLIENTS) {
                figures.addAll(inTurn(acts, clients));
            }
        }
        var deliveries = Clients.run(new Receipts(floor, "D", LINES), 4, slice.multipliedBy(2));
        console.say(deliveries.toString());
        var serials = Serials.complete(floor, "SERIAL1", UNITS);
        console.say("%,d serials in one call: %.1f s".formatted(UNITS, serials.toMillis() / 1e3));
        return new WriteFigures(figures, deliveries.perSecond() * LINES, UNITS, serials, cost());
    }

    private List<Throughput> inTurn(List<Act> acts, int clients) throws Exception {
        var sums = new ArrayList<Throughput>();
        for (var act : acts) {
            act.prepare(clients);
            sums.add(new Throughput(act.name(), clients, List.of(), Duration.ZERO, 0));
        }
        var order = new ArrayList<Integer>();
        for (var act = 0; act < acts.size(); act++) {
            order.add(act);
        }
        for (var turn = 0; turn < SLICES; turn++) {
            Collections.shuffle(order, random);
            for (var act : order) {
                sums.set(act, sums.get(act).and(Clients.run(acts.get(act), clients, slice)));
            }
        }
        sums.forEach(sum -> console.say(sum.toString()));
        return sums;
    }

    /**
     * The processor time of a receipt until it is in the graph, what the plant uses at rest taken off; none where no receipt was
     * taken, or where Linux doesn't say what processes use.
     */
    private WriteFigures.Cost cost() throws Exception {
        var directory = plant.servers().directory();
        var watch = new Watch(plant);
        watch.awaitRest(REST);
        var idle = ProcessTimes.of(directory);
        Thread.sleep(IDLE);
        var before = ProcessTimes.of(directory);
        var began = System.nanoTime();
        var receipts = Clients.run(new Receipts(floor, "K", 1), COSTED_CLIENTS, slice.multipliedBy(3));
        watch.awaitRest(REST);
        var took = (double) (System.nanoTime() - began) / IDLE.toNanos();
        var after = ProcessTimes.of(directory);
        if (receipts.latency().size() == 0 || after.total().isZero()) {
            return new WriteFigures.Cost(Map.of());
        }
        var millis = new TreeMap<String, Double>();
        for (var name : after.cpu().keySet()) {
            var used = after.since(before, name).toMillis()
                    - took * before.since(idle, name).toMillis();
            millis.put(name, Math.max(0, used) / receipts.latency().size());
        }
        return new WriteFigures.Cost(millis);
    }
}
