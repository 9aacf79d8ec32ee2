package org.lotline.trace.memory;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Budget;

/**
 * What the lineage takes of the heap, and how fast it is filled and read. Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=MemoryBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dunits=100000</pre>
 */
class MemoryBenchmark {

    private static final Logger LOG = Logger.getLogger(MemoryBenchmark.class);
    private static final int UNITS = Integer.getInteger("units", 100_000);
    private static final int CHAIN = 1_000;
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final MemoryGraph graph = new MemoryGraph("g1", Long.MAX_VALUE);
    private final RandomGenerator random = new SplittableRandom(5);
    private long given;
    private long applying;

    /** Received lots, each issued to a job of its own with one output: two lots and a job, with all of their numbers. */
    @Test
    void measure() {
        var before = used();
        for (var unit = 0; unit < UNITS; unit += CHAIN) {
            fill(unit);
        }
        var took = Duration.ofNanos(applying);
        var heap = used() - before;
        var nodes = graph.packed(packed -> packed.nodes().size());
        LOG.infof(
                "%,d lots, %,d nodes, %,d facts: %,d kB by its own count, %,d kB of heap: %d bytes a lot, %d a node, %d a fact; filled at %,d facts/s",
                2 * UNITS,
                nodes,
                graph.facts(),
                graph.bytes() / 1_024,
                heap / 1_024,
                heap / (2L * UNITS),
                heap / nodes,
                heap / graph.facts(),
                graph.facts() * 1_000L / Math.max(1, took.toMillis()));
        read();
    }

    private void read() {
        var kinds = Set.of(FactKind.MOVED);
        for (var round = 0; round < 200; round++) {
            var began = cpu();
            List<Fact> facts = graph.reading(Budget.unlimited())
                    .around(List.of("heat-number:H" + round), Direction.FORWARD, kinds);
            var took = Duration.ofNanos(cpu() - began);
            if (round % 20 == 0) {
                LOG.infof("%,d facts around a heat in %d us", facts.size(), took.toNanos() / 1_000);
            }
        }
        var began = cpu();
        var counts = graph.reading(Budget.unlimited()).countWithoutHeat(Map.of("receiving", Long.MAX_VALUE), null);
        LOG.infof("Lots without heat: of %d items in %d us", counts.size(), (cpu() - began) / 1_000);
        began = cpu();
        LOG.infof("Canonical hash %s in %d ms", graph.canonicalHash(), (cpu() - began) / 1_000_000);
    }

    private void fill(int first) {
        var plant = new Plant(random);
        for (var unit = first; unit < Math.min(UNITS, first + CHAIN); unit++) {
            happen(plant, unit);
        }
        var delivery = new Delivery();
        var events = new ArrayList<ProjectedEvent>();
        for (var recorded : plant.events()) {
            var its = delivery.event(inOrder(recorded));
            events.add(new ProjectedEvent("receiving", its.sequence(), its.eventId(), its.mutations()));
        }
        var began = cpu();
        graph.apply(ProjectedBatch.of(SourcePosition.start("receiving"), events));
        applying += cpu() - began;
    }

    private static void happen(Plant plant, int unit) {
        var bar = new Item("4140-" + unit % 300, "A");
        var shaft = new Item("SHAFT-" + unit % 300, "B");
        var lot = plant.newId();
        var job = plant.newId();
        var output = plant.newId();
        var heat = unit % 10 == 9 ? null : new Heat("H" + unit / 40, "GLS");
        plant.receives(lot, "ACM-260315-" + unit, bar, heat);
        plant.record(Source.PRODUCTION, new JobReleased(job, "J" + unit, shaft, ONE));
        plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, ONE, null));
        plant.record(Source.PRODUCTION, new OutputCompleted(job, output, "SH-" + unit, shaft, ONE));
    }

    /** Ids in the order of their making, and one sequence over all, as a source would give them. */
    private Recorded inOrder(Recorded recorded) {
        given++;
        var its = recorded.envelope();
        var id = new UUID(0x019a_0000_0000_7000L + (given << 16), random.nextLong());
        var envelope = new EventEnvelope(
                id,
                its.type(),
                its.source(),
                its.subject(),
                its.time().plusSeconds(given),
                its.occurredAt().plusSeconds(given),
                given,
                its.recordedBy(),
                its.performedBy(),
                null,
                its.touches());
        return new Recorded(envelope, recorded.event());
    }

    /** Of this thread: on a busy machine it tells more than the clock. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
