package org.lotline.systemtests.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Asker;
import org.lotline.systemtests.plant.OnThePlant;

/** What was acknowledged before the question is in the answer that says {@code upToDate}. */
@OnThePlant
@Order(Order.DEFAULT + 1)
class ProbeTest {

    private static final int IDLE_PROBES = 100;
    private static final int BUSY_PROBES = 60;
    private static final int RECEIVERS = 1;

    /** In milliseconds: most give the answer no time to become up to date, the last gives enough on a slow machine. */
    private static final List<Integer> WAITS = List.of(0, 0, 50, 5_000);

    private final long seed = Long.getLong("lotline.seed", 20260315);
    private final Plant plant;
    private final Asker asker;

    ProbeTest(Plant plant) {
        this.plant = plant;
        this.asker = new Asker(plant);
    }

    @BeforeEach
    void masterData() throws IOException {
        Receiver.define(plant);
    }

    @Test
    void givenAnIdlePlant_whenAHeatIsTracedAfterEachWrite_thenNearlyEveryAnswerIsUpToDateAndHasIt() throws Exception {
        var receiver = new Receiver(plant, "idle");
        var probes = new ArrayList<Probe>();

        for (var i = 0; i < IDLE_PROBES; i++) {
            receiver.receive();
            probes.add(Probe.ask(asker, receiver.melt(), 2_000));
        }

        print("idle", probes);
        assertThat(probes).noneMatch(Probe::isLie);
        assertThat(probes)
                .filteredOn(probe -> probe.upToDate() && probe.millis() <= 2_000)
                .hasSizeGreaterThanOrEqualTo(IDLE_PROBES * 99 / 100);
    }

    @Test
    void givenWritesUnderWay_whenHeatsAreTracedMeanwhile_thenNoAnswerSaysUpToDateAndLacksAnEarlierWrite()
            throws Exception {
        var random = new SplittableRandom(seed);
        var probes = new ArrayList<Probe>();

        try (var receiving = ReceiverPool.start(plant, RECEIVERS)) {
            while (probes.size() < BUSY_PROBES) {
                var melt = any(receiving.receivers(), random).melt();
                probes.add(Probe.ask(asker, melt, any(WAITS, random)));
            }
            receiving.stop();
        }

        print("busy", probes);
        assertThat(probes).noneMatch(Probe::isLie);
        assertThat(probes)
                .as("answers that could have lied")
                .filteredOn(Probe::upToDate)
                .hasSizeGreaterThan(BUSY_PROBES / 10);
    }

    private static <T> T any(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void print(String when, List<Probe> probes) {
        var millis = probes.stream().mapToLong(Probe::millis).sorted().toArray();
        System.out.printf(
                "%s, seed %d: %d probes, %d up to date, %d lacked an earlier write, %d of these said up to date;"
                        + " median %d ms, p99 %d ms%n",
                when,
                seed,
                probes.size(),
                probes.stream().filter(Probe::upToDate).count(),
                probes.stream().filter(probe -> probe.missed() > 0).count(),
                probes.stream().filter(Probe::isLie).count(),
                millis[millis.length / 2],
                millis[millis.length * 99 / 100]);
    }
}
