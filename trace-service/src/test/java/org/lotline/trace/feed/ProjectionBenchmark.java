package org.lotline.trace.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * How fast facts get into Neo4j, and how fast a warm forward trace is. Not part of the build; {@link FeedBenchmark} measures the
 * way from Kafka:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=ProjectionBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@ExtendWith(Neo4jForTests.Extension.class)
class ProjectionBenchmark {

    private static final Logger LOG = Logger.getLogger(ProjectionBenchmark.class);
    private static final int EVENTS = Integer.getInteger("events", 20_000);
    private static final int BATCH = 1_000;
    private static final int WARM = 200;
    private static final Item BAR = new Item("4140-1.25", "A");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final Plant plant = new Plant(new Random(3));
    private final Neo4jGraph graph;

    ProjectionBenchmark(Neo4jForTests neo4j) {
        graph = neo4j.emptyGraph();
    }

    @Test
    void measure() {
        var events = new ArrayList<Recorded>();
        chains(events, "N30", 6);
        chains(events, "N300", 60);
        while (events.size() < EVENTS) {
            chains(events, "H" + events.size(), 2);
        }
        project(events);
        trace("N30");
        trace("N300");
    }

    /** Five nodes each: lot, job, output, shipment and, shared, heat and consignee. */
    private void chains(List<Recorded> events, String heat, int count) {
        for (var n = 0; n < count; n++) {
            var lot = UUID.randomUUID();
            var job = UUID.randomUUID();
            var output = UUID.randomUUID();
            var name = heat + "-" + n;
            events.add(plant.record(
                    Source.RECEIVING, Plant.receipt(lot, name, UUID.randomUUID(), BAR, new Heat(heat, "GLS"))));
            events.add(plant.record(Source.PRODUCTION, new JobReleased(job, "J" + name, new Item("P", "1"), ONE)));
            events.add(plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, ONE, null)));
            events.add(plant.record(
                    Source.PRODUCTION, new OutputCompleted(job, output, "O" + name, new Item("P", "1"), ONE)));
            events.add(plant.record(
                    Source.SHIPPING,
                    new ShipmentConfirmed(
                            UUID.randomUUID(),
                            "S" + name,
                            "C" + n % 10,
                            List.of(new ShipmentConfirmed.Line(output, ONE, null, null, null)))));
        }
    }

    private void project(List<Recorded> events) {
        var count = events.size();
        var delivery = new Delivery();
        var began = System.nanoTime();
        var cpu = cpu();
        for (var from = 0; from < count; from += BATCH) {
            delivery.deliver(graph, events.subList(from, Math.min(count, from + BATCH)));
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.infof(
                "%d events in %d ms: %d/s, with %d ms of processor time",
                count,
                took.toMillis(),
                count * 1_000L / took.toMillis(),
                cpu().minus(cpu).toMillis());
    }

    /** Of this process and the servers that it started: on a busy machine it tells more than the clock. */
    private static Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void trace(String heat) {
        var seed = new HeatSeed(heat, "GLS");
        var micros = new long[2 * WARM];
        var cpu = cpu();
        for (var n = 0; n < micros.length; n++) {
            var began = System.nanoTime();
            var trace = graph.read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
            micros[n] = (System.nanoTime() - began) / 1_000;
            if (!trace.found()) {
                throw new IllegalStateException("not found: " + heat);
            }
        }
        LOG.infof("%s: first %d µs", heat, micros[0]);
        LOG.infof("%s: %d µs of processor time each", heat, cpu().minus(cpu).toNanos() / 1_000 / micros.length);
        var warm = Arrays.copyOfRange(micros, WARM, micros.length);
        Arrays.sort(warm);
        LOG.infof("%s: warm p50 %d µs, p99 %d µs", heat, warm[WARM / 2], warm[WARM * 99 / 100]);
    }
}
