package org.lotline.trace.answer.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.CountedReading;
import org.lotline.trace.lineage.InMemoryGraph;

/** A hold says what it reaches at any scale: counts of everything at once, the lists in pages. */
class ReachReadingTest {

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{bar}");
    private static final int JOBS = 1_300;

    private final Plant plant = new Plant(new SplittableRandom(23));
    private final UUID bars = plant.newId();

    private InMemoryGraph aLotWithManyJobs() {
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        for (var number = 0; number < JOBS; number++) {
            var job = plant.newId();
            plant.record(Source.PRODUCTION, new JobReleased(job, "J" + number, BAR, ONE));
            plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, ONE, null, true));
        }
        return Delivery.graphOf(plant.events());
    }

    @Test
    void givenALotWith1300Jobs_whenAskedForAPage_thenAllAreCountedAndThePageIsShown() {
        // Given
        var graph = aLotWithManyJobs();

        // When
        var reach = graph.read(reading -> of(new Reach.Page(100, ""), reading));

        // Then
        assertThat(reach.counts()).isEqualTo(new Reach.Count(1, JOBS, 0));
        assertThat(reach.jobs()).hasSize(100);
        assertThat(reach.lots()).extracting(Named::name).containsExactly("L1");
        assertThat(reach.jobs()).allMatch(job -> job.name().startsWith("J"));
    }

    @Test
    void givenPages_whenEachGoesOnAfterTheLast_thenEveryJobComesOnceAndInTheOrderOfKeys() {
        // Given
        var graph = aLotWithManyJobs();
        var all = new ArrayList<String>();
        var after = "";

        // When
        do {
            var page = new Reach.Page(400, after);
            var reach = graph.read(reading -> of(page, reading));
            reach.jobs().forEach(job -> all.add(job.key()));
            assertThat(reach.lots()).hasSize(after.isEmpty() ? 1 : 0);
            after = reach.jobs().isEmpty() ? "" : reach.jobs().getLast().key();
        } while (!after.isEmpty());

        // Then
        assertThat(all).hasSize(JOBS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givenALotWith1300Jobs_whenAskedForAPage_thenOnlyThePagesNamesAreReadBesideTheWalk() {
        // Given
        var graph = aLotWithManyJobs();
        var counted = new CountedReading(graph);
        var walkOnly = new CountedReading(graph);

        // When
        of(new Reach.Page(10, ""), counted);
        of(new Reach.Page(1, "job:z"), walkOnly);

        // Then
        assertThat(counted.facts() - walkOnly.facts()).isLessThan(20);
    }

    private Reach of(Reach.Page page, org.lotline.trace.lineage.GraphReading reading) {
        return ReachReading.of(new LotIdSeed(bars), page, List.of(), reading);
    }
}
