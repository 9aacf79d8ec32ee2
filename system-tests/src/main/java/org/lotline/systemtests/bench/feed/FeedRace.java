package org.lotline.systemtests.bench.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.made.Floor;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.made.MadeSets;
import org.lotline.systemtests.bench.plan.Plan;
import org.lotline.systemtests.bench.write.Receipts;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.Watch;

/** Many events at once into the graph, the whole graph anew, and the disks before and after deliveries. */
public final class FeedRace {

    private static final Duration REST = Duration.ofMinutes(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LINES = 100;

    private final Plant plant;
    private final Floor floor;
    private final Watch watch;
    private final Caller admin;
    private final Console console;

    public FeedRace(Plant plant, Floor floor, Console console) {
        this.plant = plant;
        this.floor = floor;
        this.watch = new Watch(plant);
        this.admin = new Caller(plant, "bench-admin", "admin");
        this.console = console;
    }

    /**
     * Runs it.
     *
     * @param plan what is fed
     * @param deliveries of a hundred lines each, for the disks
     */
    public FeedFigures run(MadeSets sets, Plan plan, int deliveries) throws Exception {
        watch.awaitRest(REST);
        var began = System.nanoTime();
        var made = sets.append(plan);
        watch.awaitRest(REST);
        var fed = Duration.ofNanos(System.nanoTime() - began);
        var disk = disk(deliveries);
        var rebuild = rebuild();
        return new FeedFigures(
                events(made), fed, rebuild.events, rebuild.took, rebuild.isEqual, deliveries * LINES, disk);
    }

    private static int events(Made made) {
        var plan = made.plan();
        var work = plan.jobs().stream()
                .mapToInt(job -> 1 + job.inputs().size() + job.outputs().size())
                .sum();
        return plan.received().size() + work + plan.shipments().size();
    }

    private Map<String, Long> disk(int deliveries) throws Exception {
        var before = Disks.of(plant);
        watch.awaitRest(REST);
        var receipts = new Receipts(floor, "DISK", LINES);
        for (var delivery = 0; delivery < deliveries; delivery++) {
            if (!receipts.perform(delivery)) {
                throw new IllegalStateException("delivery %d for the disks was refused".formatted(delivery));
            }
        }
        watch.awaitRest(REST);
        var more = new TreeMap<>(Disks.of(plant));
        more.replaceAll((name, bytes) -> bytes - before.getOrDefault(name, 0L));
        more.values().removeIf(bytes -> bytes <= 0);
        watch.awaitRest(REST);
        return more;
    }

    private record Rebuilt(Duration took, long events, boolean isEqual) {}

    private Rebuilt rebuild() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var order = "{\"from\":\"topics\"}".getBytes(StandardCharsets.UTF_8);
        var answer =
                admin.post("trace", "/projection/rebuilds", UUID.randomUUID().toString(), "application/json", order);
        if (!answer.isOk()) {
            throw new IOException("the rebuild answered %d: %s".formatted(answer.status(), answer.body()));
        }
        var address = Address.of("/projection/rebuilds/" + answer.text("/rebuildId"));
        while (answer.text("/state").equals("running")) {
            Thread.sleep(LOOK);
            answer = admin.get("trace", address);
        }
        var events = ContractJson.tree(answer.body()).path("events").asLong();
        var isEqual = answer.text("/state").equals("completed")
                && answer.text("/hashBefore").equals(answer.text("/hashAfter"));
        console.say("rebuilt: %s".formatted(answer.text("/state")));
        return new Rebuilt(Duration.ofNanos(System.nanoTime() - began), events, isEqual);
    }
}
