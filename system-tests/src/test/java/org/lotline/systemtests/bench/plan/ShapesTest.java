package org.lotline.systemtests.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 300, 1_000, 10_000})
    void givenANumberOfNodes_whenAShopIsDrawn_thenItHasJustSoManyAndAllOfThemComeOfTheHeat(int nodes) {
        var plan = Shapes.shop(nodes, new SplittableRandom(nodes));

        assertThat(plan.nodes()).isEqualTo(nodes);
        assertThat(reached(plan)).hasSize(nodes);
    }

    @Test
    void givenASeed_whenAShopIsDrawnTwice_thenItIsTheSame() {
        assertThat(Shapes.shop(500, new SplittableRandom(7))).isEqualTo(Shapes.shop(500, new SplittableRandom(7)));
    }

    @Test
    void givenTheShapes_whenTheyAreDrawn_thenTheyAreAsLargeAsTheyWereMeasuredBefore() {
        assertThat(Shapes.ladder(40).nodes()).isEqualTo(163);
        assertThat(Shapes.chain(500).nodes()).isEqualTo(1_001);
        assertThat(Shapes.cycle(200).nodes()).isEqualTo(401);
        assertThat(Shapes.fan(1_300).nodes()).isEqualTo(1_301);
        assertThat(Shapes.shippedFan(33_333).nodes()).isEqualTo(100_000);
    }

    @Test
    void givenACycle_whenItIsFollowed_thenTheLastJobYieldsTheFirstLot() {
        var plan = Shapes.cycle(3);

        assertThat(plan.jobs().getLast().outputs()).isEqualTo(plan.received());
    }

    @Test
    void givenAShop_whenItsJobsAreDoneInRounds_thenEachFindsWhatItTakes() {
        var plan = Shapes.shop(1_000, new SplittableRandom(3));
        var there = new HashSet<>(plan.received());

        for (var round : plan.rounds()) {
            assertThat(round).allMatch(job -> there.containsAll(job.inputs()));
            round.forEach(job -> there.addAll(job.outputs()));
        }

        assertThat(plan.rounds().stream().mapToInt(round -> round.size()).sum())
                .isEqualTo(plan.jobs().size());
    }

    /** In the order in which it is made, so that nothing is used before it is there. */
    private static HashSet<Integer> reached(Plan plan) {
        var reached = new HashSet<>(plan.received());
        for (var job : plan.jobs()) {
            assertThat(reached).containsAll(job.inputs());
            reached.add(job.thing());
            reached.addAll(job.outputs());
        }
        for (var shipment : plan.shipments()) {
            assertThat(reached).contains(shipment.lot());
            reached.add(shipment.thing());
        }
        return reached;
    }
}
